import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { auditPage } from "@/db/queries/audit";
import { deskAnswer, deskCase, maskedApplicant } from "@/db/queries/desk-case";
import { deskCounts, deskSearch, deskView } from "@/db/queries/desk-info-requests";
import { historyOf } from "@/db/queries/info-requests";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  type Officer,
  officerForTest,
  TEST_APPLICATION,
  type TestDesk,
  type TestStep,
} from "@/db/test-cases";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { permissionsOf, ROLES, type Role } from "@/domain/access/roles";
import { calendarDate } from "@/domain/time/calendar-date";
import type { StaffAction } from "@/server/actions";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { reveal } from "@/text/desk";
import { refusals } from "@/text/refusals";
import * as caseActions from "./info-requests/[id]/actions";
import { saveDraft } from "./info-requests/[id]/answer/actions";
import * as clockActions from "./info-requests/[id]/clock/actions";
import { openedCase } from "./info-requests/[id]/opened-case";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const TODAY = "2026-11-24";
const BEGUN: TestStep[] = ["confirm", "register", "assign"];
const IN_REVIEW: TestStep[] = [...BEGUN, "draft", "toReview"];

interface Row {
  action: StaffAction;
  /** What has to have happened before. */
  before: TestStep[];
  fields: () => Record<string, string | number>;
  /** Written by hand, not read from the code: whoever may do it. */
  roles: Role[];
  /** True where several posts may act: the gate lets readers in, and the table of causes refuses the others. */
  refusesByTable?: boolean;
}

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const cookies = new Map<string, string>();
const people = new Map<Role, Officer>();

/** One row for each action of the desk. */
const MATRIX: Record<string, Row> = {
  confirmReceipt: {
    action: caseActions.confirmReceipt,
    before: [],
    fields: () => ({ on: "2026-11-11" }),
    roles: ["intake"],
  },
  register: { action: caseActions.register, before: ["confirm"], fields: () => ({}), roles: ["intake"] },
  assign: {
    action: caseActions.assign,
    before: ["confirm", "register"],
    fields: () => ({ handlerId: desk.handler.id }),
    roles: ["intake", "reviewer"],
  },
  handOver: {
    action: caseActions.handOver,
    before: BEGUN,
    fields: () => ({ handlerId: desk.handler.id }),
    roles: ["intake", "reviewer"],
  },
  askAmendment: {
    action: caseActions.askAmendment,
    before: BEGUN,
    fields: () => ({ until: "2026-12-15", text: "请写明地块位置。" }),
    roles: ["handler"],
  },
  recordAmendment: {
    action: caseActions.recordAmendment,
    before: [...BEGUN, "askAmendment"],
    fields: () => ({ on: "2026-11-20", text: "地块在荔城街。" }),
    roles: ["intake", "handler"],
    refusesByTable: true,
  },
  consult: {
    action: caseActions.consult,
    before: BEGUN,
    fields: () => ({ whom: "thirdParty", on: "2026-11-20", receivedOn: "" }),
    roles: ["handler"],
  },
  recordReply: {
    action: caseActions.recordReply,
    before: [...BEGUN, "consult"],
    fields: () => ({ consultation: 5, on: "2026-11-20", agreed: "no", text: "" }),
    roles: ["handler"],
  },
  askExtension: {
    action: caseActions.askExtension,
    before: BEGUN,
    fields: () => ({ days: 10, text: "需要会商。" }),
    roles: ["handler"],
  },
  extend: {
    action: caseActions.extend,
    before: BEGUN,
    fields: () => ({ days: 20, text: "需要会商。" }),
    roles: ["reviewer"],
  },
  recordFee: {
    action: caseActions.recordFee,
    before: [...BEGUN, "noticeFee"],
    fields: () => ({ on: "2026-11-20" }),
    roles: ["intake", "handler"],
    refusesByTable: true,
  },
  waiveFee: {
    action: caseActions.waiveFee,
    before: [...BEGUN, "noticeFee"],
    fields: () => ({}),
    roles: ["reviewer"],
  },
  lapse: {
    action: caseActions.lapse,
    before: [...BEGUN, "askAmendmentShortly"],
    fields: () => ({}),
    roles: ["handler"],
  },
  askReasons: {
    action: clockActions.askReasons,
    before: BEGUN,
    fields: () => ({ until: "2026-12-04", text: "请说明理由。" }),
    roles: ["handler"],
  },
  recordReasons: {
    action: clockActions.recordReasons,
    before: [...BEGUN, "askReasons"],
    fields: () => ({ on: "2026-11-20", text: "研究需要。" }),
    roles: ["intake", "handler"],
    refusesByTable: true,
  },
  delay: {
    action: clockActions.delay,
    before: [...BEGUN, "askReasons", "giveReasons"],
    fields: () => ({ until: "2027-01-15", text: "数量多。" }),
    roles: ["reviewer"],
  },
  noticeFee: {
    action: clockActions.noticeFee,
    before: BEGUN,
    fields: () => ({ method: "pages", units: 31, receivedOn: TODAY, text: "到银行缴纳。" }),
    roles: ["handler"],
  },
  informThirdParty: {
    action: clockActions.informThirdParty,
    before: [...BEGUN, "consult", "object"],
    fields: () => ({ consultation: 5, on: TODAY, text: "为公共利益公开。" }),
    roles: ["handler"],
  },
  recordLetterReceipt: {
    action: clockActions.recordLetterReceipt,
    before: [...BEGUN, "consult"],
    fields: () => ({ which: "5.receivedOn", to: "2026-11-12", text: "" }),
    roles: ["handler"],
  },
  correct: {
    action: clockActions.correct,
    before: BEGUN,
    fields: () => ({ which: "2.on", to: "2026-11-11", text: "看错了邮件日期。" }),
    roles: ["reviewer"],
  },
  archive: {
    action: clockActions.archive,
    before: [...IN_REVIEW, "sign", "send", "deliver"],
    fields: () => ({}),
    roles: ["intake"],
  },
  withdraw: {
    action: caseActions.withdraw,
    before: BEGUN,
    fields: () => ({ on: TODAY, text: "当面提交书面撤回申请。" }),
    roles: ["intake"],
  },
  saveDraft: {
    action: saveDraft,
    before: BEGUN,
    fields: () => ({ choice: "unableNeedsCreation", reason: "没有现成信息。", version: 0 }),
    roles: ["handler"],
  },
  sendForReview: {
    action: caseActions.sendForReview,
    before: [...BEGUN, "draft"],
    fields: () => ({}),
    roles: ["handler"],
  },
  sendBack: {
    action: caseActions.sendBack,
    before: IN_REVIEW,
    fields: () => ({ text: "请补充。" }),
    roles: ["reviewer"],
  },
  sign: { action: caseActions.sign, before: IN_REVIEW, fields: () => ({}), roles: ["reviewer"] },
  send: {
    action: caseActions.send,
    before: [...IN_REVIEW, "sign"],
    fields: () => ({}),
    roles: ["intake", "handler"],
  },
  confirmDelivery: {
    action: caseActions.confirmDelivery,
    before: [...IN_REVIEW, "sign", "send"],
    fields: () => ({ on: "2026-11-20" }),
    roles: ["intake", "handler"],
  },
};

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("planning", "GH"));
  other = await deskForTest(await agencyForTest("finance", "CZ"));
  for (const role of ROLES) {
    const known = { intake: desk.intake, handler: desk.handler, reviewer: desk.reviewer } as Partial<
      Record<Role, Officer>
    >;
    people.set(role, known[role] ?? (await officerForTest(role, desk.agencyId)));
  }
  const all = [...people.values(), other.intake, other.handler, other.reviewer];
  for (const { id } of all) cookies.set(id, await cookieOf(id));
});
afterAll(() => store.close());

const cookie = (officer: Officer | undefined) => cookies.get(officer?.id ?? "") ?? "";
const versionOf = async (id: string) => (await historyOf(id)).length;

async function attempt(row: Row, id: string, by: Officer | undefined) {
  const fields = { id, version: await versionOf(id), ...row.fields() };
  return as(cookie(by), () => row.action({}, formOf(fields)));
}

/** Everything the audit log says of a case. */
async function auditOf(id: string) {
  const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
  return (await auditPage(auditor, { objects: [{ kind: "infoRequest", id }] }, null, 100)).items;
}

describe("AU-017 the desk's matrix of roles and actions, on real cases", () => {
  it("has a row for every action there is", () => {
    const { revealApplicant: _, ...steps } = caseActions;
    expect(Object.keys(MATRIX).toSorted()).toEqual(
      [...Object.keys(steps), ...Object.keys(clockActions), "saveDraft"].toSorted(),
    );
  });

  it.each(Object.keys(MATRIX))("%s changes a case for its roles and for nobody else", async (name) => {
    const row = MATRIX[name];
    if (!row) throw new Error(name);
    const id = await caseForTest(desk, row.before);
    const before = await versionOf(id);
    for (const role of ROLES.filter((one) => !row.roles.includes(one))) {
      const answer = await attempt(row, id, people.get(role));
      const isReader = permissionsOf([role]).has("infoRequest.read");
      const expected =
        row.refusesByTable && isReader ? { refusal: refusals.notAllowed } : { left: "forbidden" };
      expect({ role, answer }).toMatchObject({ role, answer: expected });
      expect(await versionOf(id)).toBe(before);
    }
    for (const role of row.roles) {
      const fresh = await caseForTest(desk, row.before);
      const answer = await attempt(row, fresh, people.get(role));
      const to = name === "saveDraft" ? "/answer?saved=1" : `?done=${name}`;
      expect(answer).toEqual({ left: `redirect /desk/info-requests/${fresh}${to}` });
      expect(await versionOf(fresh)).toBe(before + 1);
    }
  });

  it.each(Object.keys(MATRIX))("AU-016 %s refuses the same role of another agency", async (name) => {
    const row = MATRIX[name];
    if (!row) throw new Error(name);
    const id = await caseForTest(desk, row.before);
    const before = await versionOf(id);
    for (const role of row.roles) {
      const stranger = other[role as "intake" | "handler" | "reviewer"];
      // A colleague of the stranger's own, so that nothing but the case's agency stands in the way.
      const fields = { id, version: before, ...row.fields(), handlerId: other.handler.id };
      const answer = await as(cookie(stranger), () => row.action({}, formOf(fields)));
      expect(answer).toMatchObject({ refusal: refusals.noSuchCase });
    }
    expect(await versionOf(id)).toBe(before);
  });
});

describe("AU-016 another agency's case", () => {
  it("is not in the queue, not found by number or subject, not opened, and asking for it is noted", async () => {
    const id = await caseForTest(desk, BEGUN, { subject: "只此一件的规划图" });
    const today = calendarDate(TODAY);
    const number = (await deskCase(desk.handler, id))?.number ?? "";
    for (const text of ["只此一件", number]) {
      expect((await deskSearch(desk.handler, text, 1, today)).total).toBe(1);
      expect((await deskSearch(other.handler, text, 1, today)).total).toBe(0);
    }
    expect((await deskView(other.handler, "all", 1, today)).rows).toEqual([]);
    expect((await deskCounts(other.handler, today)).all).toBe(0);
    expect(await deskCase(other.handler, id)).toBe(null);
    expect(await deskAnswer(other.handler, id)).toBe(null);
    expect(await maskedApplicant(other.handler, id)).toBe(null);
    expect(await as("", () => openedCase(other.handler, id))).toEqual({ left: "notFound" });
    expect((await auditOf(id)).map(({ intent, actor }) => ({ intent, actor }))).toContainEqual({
      intent: "infoRequest.refuseRead",
      actor: other.handler.id,
    });
  });

  it("keeps its applicant to itself", async () => {
    const id = await caseForTest(desk, []);
    const answer = await as(cookie(other.intake), () =>
      caseActions.revealApplicant({}, formOf({ id, why: "contact" })),
    );
    expect(answer).toEqual({ values: { id, why: "contact" }, refusal: reveal.gone });
    expect((await auditOf(id)).filter(({ intent }) => intent === "applicant.reveal")).toEqual([]);
  });
});

describe("an applicant's own values", () => {
  it("are masked until somebody says why, then shown, with an entry that names fields and reason and no value", async () => {
    const id = await caseForTest(desk, []);
    const masked = JSON.stringify(await maskedApplicant(desk.intake, id));
    for (const value of [TEST_APPLICATION.name, TEST_APPLICATION.idNumber, TEST_APPLICATION.phone])
      expect(masked).not.toContain(value);
    const form = (why: string) => formOf({ id, why });
    const ask = (why: string) => as(cookie(desk.intake), () => caseActions.revealApplicant({}, form(why)));
    expect(await ask("")).toEqual({ problems: { why: ["why.missing"] }, values: { id, why: "" } });
    expect(await ask("curiosity")).toMatchObject({ problems: { why: ["why.missing"] } });
    expect(await ask("contact")).toMatchObject({
      done: reveal.shown,
      shown: { name: "测试人甲", idNumber: "11010519491231002X", phone: "13800000001", idKind: "residentId" },
    });
    const entries = (await auditOf(id)).filter(({ intent }) => intent === "applicant.reveal");
    expect(entries).toMatchObject([{ actor: desk.intake.id }]);
    expect(entries[0]?.fields).toEqual(expect.arrayContaining(["reason:contact", "name", "idNumber"]));
    expect(JSON.stringify(entries)).not.toMatch(/测试人甲|11010519491231002X|13800000001/);
  });
});

describe("AU-018 handler and reviewer", () => {
  it("are two people: whoever drafted does not sign, whatever roles they hold", async () => {
    const both = await officerForTest("handler", desk.agencyId, true, ["reviewer"]);
    cookies.set(both.id, await cookieOf(both.id));
    const id = await caseForTest({ ...desk, handler: both }, IN_REVIEW);
    const version = await versionOf(id);
    const answer = await as(cookie(both), () => caseActions.sign({}, formOf({ id, version })));
    expect(answer).toMatchObject({ refusal: refusals.ownDraft });
    expect((await deskAnswer(desk.reviewer, id))?.letterNumber).toBe(null);
  });
});

describe("two officers at one case", () => {
  it("lets one of them win and tells the other what happened", async () => {
    const id = await caseForTest(desk, BEGUN);
    const version = await versionOf(id);
    const extend = () =>
      as(cookie(desk.reviewer), () =>
        caseActions.extend({}, formOf({ id, version, days: 20, text: "需要会商。" })),
      );
    const answers = await Promise.all([extend(), extend()]);
    expect(answers.filter((answer) => "left" in answer)).toHaveLength(1);
    expect(answers.filter((answer) => !("left" in answer))).toMatchObject([
      { refusal: refusals.changedMeanwhile },
    ]);
    expect(await versionOf(id)).toBe(version + 1);
  });

  it("shows a stale draft both texts and overwrites nothing", async () => {
    const id = await caseForTest(desk, [...BEGUN, "draft"]);
    const save = (version: number, reason: string) =>
      as(cookie(desk.handler), () =>
        saveDraft({}, formOf({ id, version, choice: "unableNeedsCreation", reason })),
      );
    expect(await save(1, "第二稿")).toEqual({ left: `redirect /desk/info-requests/${id}/answer?saved=2` });
    expect(await save(1, "另一处的旧稿")).toMatchObject({
      values: { reason: "另一处的旧稿" },
      later: { version: 2, values: { reason: "第二稿" } },
    });
    expect((await deskAnswer(desk.handler, id))?.parts).toEqual({ reason: "第二稿" });
    expect(await save(2, "合并后的第三稿")).toMatchObject({ left: expect.stringContaining("saved=3") });
  });

  it("signs only the text that the reviewer read", async () => {
    const id = await caseForTest(desk, IN_REVIEW);
    const seen = await versionOf(id);
    const post = (action: StaffAction, by: Officer, fields: Record<string, string | number>) =>
      as(cookie(by), () => action({}, formOf({ id, ...fields })));
    await post(caseActions.sendBack, desk.reviewer, { version: seen, text: "改一处。" });
    await post(saveDraft, desk.handler, { version: 1, choice: "unableNeedsCreation", reason: "改过的。" });
    await post(caseActions.sendForReview, desk.handler, { version: await versionOf(id) });
    expect(await post(caseActions.sign, desk.reviewer, { version: seen })).toMatchObject({
      refusal: refusals.changedMeanwhile,
    });
  });
});

describe("what an officer writes beside a step", () => {
  it("is kept with its event and never in it", async () => {
    const id = await caseForTest(desk, IN_REVIEW);
    const version = await versionOf(id);
    const text = "第三段\r\n请写明依据。";
    await as(cookie(desk.reviewer), () => caseActions.sendBack({}, formOf({ id, version, text })));
    const found = await deskCase(desk.reviewer, id);
    expect(found?.texts.get(version + 1)).toBe("第三段\n请写明依据。");
    expect(JSON.stringify(found?.history)).not.toContain("请写明依据");
  });

  it("is asked for before anything happens: empty, blank, over-long and unreadable text", async () => {
    const id = await caseForTest(desk, IN_REVIEW);
    const version = await versionOf(id);
    for (const [text, key] of [
      ["", "text.missing"],
      [" \u200b\n ", "text.missing"],
      ["长".repeat(5001), "text.tooLong"],
      ["坏\u0000字", "text.illegal"],
    ] as const) {
      const answer = await as(cookie(desk.reviewer), () =>
        caseActions.sendBack({}, formOf({ id, version, text })),
      );
      expect(answer).toMatchObject({ problems: { text: [key] }, values: { text } });
    }
    expect(await versionOf(id)).toBe(version);
  });
});

describe("forged details", () => {
  it.each([
    ["a handler of another agency", "assign", ["confirm", "register"], { handlerId: "other" }, "handlerId"],
    ["a day that does not exist", "confirmReceipt", [], { on: "2026-02-30" }, "on"],
    ["a day in full-width digits", "confirmReceipt", [], { on: "２０２６-11-11" }, "on"],
    ["twenty-one days", "extend", BEGUN, { days: 21 }, "days"],
    ["an amendment period that is over", "askAmendment", BEGUN, { until: "2026-11-24" }, "until"],
    ["an outcome that no answer gives", "saveDraft", BEGUN, { choice: "closedOther" }, "choice"],
  ] as const)("%s is refused beside its field", async (_, name, before, wrong, field) => {
    const row = MATRIX[name];
    const [role] = row?.roles ?? [];
    if (!row || !role) throw new Error(name);
    const id = await caseForTest(desk, before);
    const version = await versionOf(id);
    const given = "handlerId" in wrong ? { handlerId: other.handler.id } : wrong;
    const answer = await as(cookie(people.get(role)), () =>
      row.action({}, formOf({ id, version, ...row.fields(), ...given })),
    );
    expect(answer).toMatchObject({ problems: { [field]: [expect.any(String)] } });
    expect(await versionOf(id)).toBe(version);
  });
});
