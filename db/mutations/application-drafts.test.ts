import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "@/domain/info-request/application/application";
import { NEW_DRAFT } from "@/domain/info-request/application/application-draft";
import { beijingDate, beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { draftByToken, sameJustSubmitted } from "../queries/application-drafts";
import { applicationDrafts } from "../schema/application-drafts";
import { infoRequests } from "../schema/info-requests";
import { AGENCIES } from "../seed/agencies";
import { openTestStore } from "../test-store";
import { createAgency } from "./agencies";
import { changeDraft, discardDraft, startDraft, submitDraft } from "./application-drafts";

const AT = beijingInstant(calendarDate("2026-11-24"), 10);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const APPLICATION: Application = {
  applicantType: "person",
  name: "李文静",
  idKind: "residentId",
  idNumber: "11010519491231002X",
  organisationName: null,
  creditCode: null,
  legalRepresentative: null,
  contactName: null,
  phone: "13800138000",
  email: null,
  address: "府佑路2号",
  postalCode: null,
  subject: "荔城街绿线范围图",
  description: "2009年的",
  documentNumber: null,
  carrier: "electronic",
  delivery: "online",
  acceptOther: false,
  needsHelp: false,
  helpNote: null,
};

let store: Store;
let agencyId: string;
beforeAll(async () => {
  store = openTestStore();
  const [city] = AGENCIES;
  if (!city) throw new Error("no city");
  const { parentCode: _, ...agency } = city;
  agencyId = await createAgency("system", { ...agency, parentId: null, position: 0 }, AT);
});
afterAll(() => store.close());

const type = (subject: string) => (draft: typeof NEW_DRAFT) => ({
  ...draft,
  entries: { ...draft.entries, subject },
});
const subjectOf = async (token: string, at = AT) => {
  const found = await draftByToken(token, at);
  return found.state === "open" ? found.draft.entries.subject : found.state;
};
const submit = (token: string, seenAt: number, at = AT) =>
  submitDraft(token, seenAt, APPLICATION, { agencyId, on: beijingDate(at), at, demonstration: false });
const numbersKept = async () => (await q().select({ id: infoRequests.id }).from(infoRequests)).length;

describe("a draft", () => {
  it("is found by its token alone, and its text stands nowhere in the clear", async () => {
    const { token } = await startDraft(type("荔城街绿线")(NEW_DRAFT), AT);
    expect(await subjectOf(token)).toBe("荔城街绿线");
    const [row] = await q().select().from(applicationDrafts);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.sealed.includes("荔城街绿线")).toBe(false);
  });

  it.each(["", "x", "../../x", "AAAAAAAAAAAAAAAAAAAAAA", "'; DROP TABLE application_drafts;--"])(
    "the link %j leads nowhere",
    async (token) => {
      expect(await draftByToken(token, AT)).toEqual({ state: "gone" });
    },
  );

  it("changes one after the other, so that two tabs keep both", async () => {
    const { token } = await startDraft(NEW_DRAFT, AT);
    const fields = ["subject", "description", "name", "phone", "address"] as const;
    await Promise.all(
      fields.map((field) =>
        changeDraft(token, (draft) => ({ ...draft, entries: { ...draft.entries, [field]: field } }), AT),
      ),
    );
    const found = await draftByToken(token, AT);
    expect(found).toMatchObject({
      draft: { entries: Object.fromEntries(fields.map((name) => [name, name])) },
    });
  });

  it("lasts thirty days from the last change, then it is gone and swept", async () => {
    const { token } = await startDraft(NEW_DRAFT, AT);
    await changeDraft(token, type("绿线"), AT + 20 * DAY);
    expect(await subjectOf(token, AT + 49 * DAY)).toBe("绿线");
    expect(await subjectOf(token, AT + 50 * DAY)).toBe("gone");
    await startDraft(NEW_DRAFT, AT + 80 * DAY);
    expect(await q().select().from(applicationDrafts)).toHaveLength(1);
  });

  it("can be thrown away", async () => {
    const { token } = await startDraft(NEW_DRAFT, AT);
    await discardDraft(token, AT);
    expect(await subjectOf(token)).toBe("gone");
  });
});

describe("submitting", () => {
  it("CO-001 twenty presses at once make one application, and every one learns the same number", async () => {
    const before = await numbersKept();
    const { token } = await startDraft(NEW_DRAFT, AT);
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(token, AT)));
    expect(await numbersKept()).toBe(before + 1);
    const told = answers.map((answer) =>
      "number" in answer ? `${answer.number} ${answer.code}` : answer.state,
    );
    expect(new Set(told).size).toBe(1);
    expect(answers.map(({ state }) => state).toSorted()).toEqual([
      "accepted",
      ...Array<string>(19).fill("submitted"),
    ]);
  });

  it("takes the typed text out of the draft, and the code after a quarter of an hour", async () => {
    const { token } = await startDraft(type("荔城街绿线")(NEW_DRAFT), AT);
    const done = await submit(token, AT);
    expect(await draftByToken(token, AT + 14 * MINUTE)).toMatchObject({
      state: "submitted",
      code: "code" in done ? done.code : "",
    });
    expect(await draftByToken(token, AT + 15 * MINUTE)).toMatchObject({ state: "submitted", code: null });
    await startDraft(NEW_DRAFT, AT + 16 * MINUTE);
    const [row] = await q()
      .select()
      .from(applicationDrafts)
      .where(eq(applicationDrafts.infoRequestId, "infoRequestId" in done ? done.infoRequestId : ""));
    expect(row?.sealed).toHaveLength(0);
    expect(await draftByToken(token, AT + 17 * MINUTE)).toMatchObject({ state: "submitted", code: null });
  });

  it("CO-002 what was changed after it was looked at is not submitted", async () => {
    const before = await numbersKept();
    const { token } = await startDraft(NEW_DRAFT, AT);
    await changeDraft(token, type("另一件事"), AT);
    expect(await submit(token, AT)).toMatchObject({ state: "open" });
    expect(await numbersKept()).toBe(before);
  });

  it("cannot be changed or thrown away afterwards", async () => {
    const { token } = await startDraft(NEW_DRAFT, AT);
    await submit(token, AT);
    expect(await changeDraft(token, type("绿线"), AT)).toMatchObject({ state: "submitted" });
    await discardDraft(token, AT);
    expect(await subjectOf(token)).toBe("submitted");
  });

  it("DT-006 number and year come from the one reading of the clock", async () => {
    const newYear = beijingInstant(calendarDate("2027-01-01"));
    for (const [at, year] of [
      [newYear - 100, "2026"],
      [newYear + 50, "2027"],
    ] as const) {
      const { token } = await startDraft(NEW_DRAFT, at);
      expect(await submit(token, at, at)).toMatchObject({ number: expect.stringContaining(`ZC-${year}-`) });
    }
  });

  it("FF-028 the same again within ten minutes is noticed, for that person and that text only", async () => {
    const at = AT + 100 * DAY;
    const { token } = await startDraft(NEW_DRAFT, at);
    const done = await submit(token, at, at);
    const number = "number" in done ? done.number : "";
    expect(await sameJustSubmitted(APPLICATION, agencyId, at)).toBe(number);
    expect(await sameJustSubmitted(APPLICATION, agencyId, at + 1)).toBeNull();
    expect(
      await sameJustSubmitted({ ...APPLICATION, idNumber: "110101200002290018" }, agencyId, at),
    ).toBeNull();
    expect(await sameJustSubmitted({ ...APPLICATION, description: "2010年的" }, agencyId, at)).toBeNull();
    expect(await sameJustSubmitted(APPLICATION, "another", at)).toBeNull();
  });
});
