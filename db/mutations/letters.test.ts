import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import { addressed, linesOf, NOBODY } from "@/domain/letter/blocks";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { exec, q, type Store, tx } from "../client";
import { deskLetter, deskLetters, trackedLetter, trackedLetters } from "../queries/letters";
import { agencies } from "../schema/agencies";
import { letters } from "../schema/letters";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  officerForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "../test-cases";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { sendAnswer, signAnswer } from "./answers";
import { addTemplate } from "./letter-templates";
import { type Compose, issueByHand, recordEventWithLetter } from "./letters";

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const on = calendarDate("2026-11-10");
const at = beijingInstant(on, 11);
const NAME = TEST_APPLICATION.name ?? "";

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "LJ"));
});
afterAll(() => store.close());

const READY = ["confirm", "register", "assign"] as const;
const listed = (id: string, of = desk) => deskLetters(of.handler, id);
const askAmendment = (id: string, of = desk) =>
  recordEventWithLetter(
    of.handler,
    id,
    { kind: "amendmentAsked", on, until: calendarDate("2026-12-01"), late: false },
    "请写明标段名称。",
    {},
    at,
  );
const wordsOf = async (id: string, letterId: string, of = desk) =>
  linesOf((await deskLetter(of.handler, id, letterId))?.blocks ?? []).join("\n");

describe("the numbers of letters", () => {
  it("run without a gap through steps and answers of an agency, and apart from another's", async () => {
    const first = await caseForTest(desk, READY);
    expect(await askAmendment(first)).toEqual({ stage: "amendmentAsked" });
    const second = await caseForTest(desk, [...READY, "draft", "toReview", "sign"]);
    const elsewhere = await caseForTest(other, READY);
    await askAmendment(elsewhere, other);
    expect((await listed(first)).map(({ number }) => number)).toEqual(["SW公开告〔2026〕1号"]);
    expect((await listed(second)).map(({ number }) => number)).toEqual(["SW公开告〔2026〕2号"]);
    expect((await listed(elsewhere, other)).map(({ number }) => number)).toEqual(["LJ公开告〔2026〕1号"]);
  });

  it("are not taken by what was refused or undone", async () => {
    const id = await caseForTest(desk, [...READY, "draft"]);
    expect(await signAnswer(desk.reviewer, id, at)).toHaveProperty("refusal");
    const again = await caseForTest(desk, READY);
    await expect(
      tx(async () => {
        await askAmendment(again);
        throw new Error("power cut");
      }),
    ).rejects.toThrow("power cut");
    expect(await listed(again)).toEqual([]);
    await askAmendment(again);
    const last = (await q().select({ serial: letters.serial }).from(letters)).map(
      ({ serial }) => serial ?? 0,
    );
    expect((await listed(again))[0]?.number).toBe(`SW公开告〔2026〕3号`);
    expect(Math.max(...last)).toBe(3);
  });
});

describe("a letter that was issued", () => {
  it("is sealed whole: neither a name nor a word of it stands in the file", async () => {
    const id = await caseForTest(desk, READY, { subject: "独一无二的主题词" });
    await askAmendment(id);
    const [row] = await q().select().from(letters).where(sql`info_request_id = ${id}`);
    const raw = Buffer.concat([row?.values ?? Buffer.alloc(0), row?.words ?? Buffer.alloc(0)]).toString(
      "utf8",
    );
    expect(raw).not.toMatch(new RegExp(`${NAME}|独一无二的主题词|标段`));
    const [letter] = await listed(id);
    const opened = await deskLetter(desk.handler, id, letter?.id ?? "");
    expect(opened?.values.申请人).toBe(NAME);
    expect(linesOf(opened?.blocks ?? []).join("")).not.toContain(NAME);
    expect(linesOf(addressed(opened?.blocks ?? [], NOBODY))).toContain("申请人：");
  });

  it("can be neither changed nor taken away", async () => {
    for (const statement of [sql`update letters set number = null`, sql`delete from letters`])
      await expect(tx(() => exec(statement))).rejects.toMatchObject({
        cause: { message: expect.stringContaining("append-only") },
      });
  });

  it("AU-016 is not found by another agency's officers", async () => {
    const id = await caseForTest(desk, READY);
    await askAmendment(id);
    const [letter] = await listed(id);
    expect(await deskLetters(other.handler, id)).toEqual([]);
    expect(await deskLetter(other.handler, id, letter?.id ?? "")).toBeNull();
  });
});

describe("what an applicant reads behind the code", () => {
  it("is an answer only once it was sent, and nothing that was for somebody else", async () => {
    const id = await caseForTest(desk, READY);
    const consulted = { kind: "thirdPartyConsulted", on, receivedOn: null } as const;
    expect(await recordEventWithLetter(desk.handler, id, consulted, "某公司", {}, at)).toHaveProperty(
      "stage",
    );
    expect((await listed(id)).map(({ letter }) => letter).toSorted()).toEqual(
      ["consultationNotice", "thirdPartyConsultation", "thirdPartyReplyForm"].toSorted(),
    );
    expect((await trackedLetters(id)).map(({ letter }) => letter)).toEqual(["consultationNotice"]);
    const outward = (await listed(id)).find(({ letter }) => letter === "thirdPartyConsultation");
    expect(await trackedLetter(id, outward?.id ?? "")).toBeNull();
    expect(await wordsOf(id, outward?.id ?? "")).not.toContain(NAME);

    const answered = await caseForTest(desk, [...READY, "draft", "toReview", "sign"]);
    const [signed] = await listed(answered);
    expect(await trackedLetters(answered)).toEqual([]);
    expect(await trackedLetter(answered, signed?.id ?? "")).toBeNull();
    await sendAnswer(desk.intake, answered, at);
    expect((await trackedLetter(answered, signed?.id ?? ""))?.letter).toBe("needsCreation");
    expect(await trackedLetter(id, signed?.id ?? "")).toBeNull();
  });
});

describe("what holds a letter up", () => {
  it("is an agency without court or organ of review: the signature is refused and says so", async () => {
    const id = await caseForTest(other, [...READY, "draft", "toReview"]);
    const set = (court: string) =>
      tx(() => q().update(agencies).set({ court }).where(sql`id = ${other.agencyId}`));
    await set("");
    expect(await signAnswer(other.reviewer, id, at)).toEqual({ refusal: "noRemedyBodies" });
    await set("某铁路运输法院");
    expect(await signAnswer(other.reviewer, id, at)).toEqual({ stage: "signed" });
  });

  it("is a step without what its letter must say; the step is not taken either", async () => {
    const id = await caseForTest(desk, READY);
    const event = { kind: "amendmentAsked", on, until: calendarDate("2026-12-01"), late: false } as const;
    expect(await recordEventWithLetter(desk.handler, id, event, null, {}, at)).toEqual({
      refusal: "letterIncomplete",
    });
    expect(await listed(id)).toEqual([]);
    expect(await askAmendment(id)).toHaveProperty("stage");
  });

  it("is never an applicant's own act", async () => {
    const bare = await deskForTest(await agencyForTest("bare", "BB"));
    await tx(() => q().update(agencies).set({ court: "" }).where(sql`id = ${bare.agencyId}`));
    const id = await caseForTest(bare, READY);
    expect(await recordEventWithLetter(APPLICANT, id, { kind: "withdrawn", on }, null, {}, at)).toEqual({
      stage: "closed",
    });
    expect(await listed(id, bare)).toEqual([]);
    const whole = await caseForTest(desk, READY);
    await recordEventWithLetter(APPLICANT, whole, { kind: "withdrawn", on }, null, {}, at);
    expect((await listed(whole)).map(({ letter }) => letter)).toEqual(["withdrawalNotice"]);
  });
});

describe("templates", () => {
  const compose: Compose = (template) => [{ role: "body", text: Buffer.from(template).toString() }];
  const add = async (words: string | null, effectiveOn: string, agencyCode: string | null = null) => {
    const id = await accountForTest(`admin-${effectiveOn}-${words}-${agencyCode}`, ["systemAdmin"]);
    return addTemplate(
      proofOf(id, ["systemAdmin"]),
      {
        letter: "amendmentNotice",
        agencyCode,
        file: words === null ? null : Buffer.from(words),
        fileName: words === null ? "" : "模板.docx",
        sha256: "",
        effectiveOn: calendarDate(effectiveOn),
      },
      at,
    );
  };
  const asked = async () => {
    const id = await caseForTest(desk, READY);
    const event = { kind: "amendmentAsked", on, until: calendarDate("2026-12-01"), late: false } as const;
    await recordEventWithLetter(desk.handler, id, event, "补正", {}, at, compose);
    const [letter] = await listed(id);
    return { id, letterId: letter?.id ?? "" };
  };

  it("hold from their day, an agency's own before the site's, and an issued letter keeps its own", async () => {
    expect(await add("第一版", "2026-11-01")).toEqual({ version: 1 });
    const first = await asked();
    expect(await wordsOf(first.id, first.letterId)).toBe("第一版");
    await add("明天的", "2026-11-11");
    expect(await wordsOf(...(Object.values(await asked()) as [string, string]))).toBe("第一版");
    await add("本局的", "2026-11-02", "water");
    expect(await wordsOf(...(Object.values(await asked()) as [string, string]))).toBe("本局的");
    await add(null, "2026-11-10", "water");
    await add(null, "2026-11-10");
    expect(await wordsOf(...(Object.values(await asked()) as [string, string]))).toContain("补正告知书");
    expect(await wordsOf(first.id, first.letterId)).toBe("第一版");
    const kept = await deskLetter(desk.handler, first.id, first.letterId);
    expect(kept?.template?.toString()).toBe("第一版");
    await expect(tx(() => exec(sql`delete from letter_templates`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });
});

describe("a letter by hand", () => {
  it("puts an issued one right under a number of its own, and leaves that as it was", async () => {
    const id = await caseForTest(desk, [...READY, "draft", "toReview", "sign"]);
    const [signed] = await listed(id);
    const before = await wordsOf(id, signed?.id ?? "");
    const own = { 原文书: "《需要另行制作不予提供告知书》", 更正内容: "“没有”更正为“没有现成的”。" };
    const issued = await issueByHand(desk.reviewer, id, "correction", own, at, {
      correctsId: signed?.id ?? "",
    });
    expect(issued).toHaveProperty("number");
    expect(await wordsOf(id, "id" in issued ? issued.id : "")).toContain("“没有”更正为“没有现成的”。");
    expect(await wordsOf(id, signed?.id ?? "")).toBe(before);
    const stranger = await officerForTest("reviewer", other.agencyId, true);
    expect(await issueByHand(stranger, id, "correction", own, at)).toEqual({ refusal: "noSuchCase" });
  });
});
