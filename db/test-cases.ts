import { eq, isNotNull } from "drizzle-orm";
import { APPLICANT, type Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { Application } from "@/domain/info-request/application/application";
import type { Channel } from "@/domain/info-request/application/channels";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { beijingInstant, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "./client";
import { createAgency } from "./mutations/agencies";
import { saveAnswer, sendAnswer, signAnswer } from "./mutations/answers";
import { appendAudit } from "./mutations/audit";
import { addHolidayNotices } from "./mutations/calendar";
import { type PlainEvent, recordEvent, submitInfoRequest } from "./mutations/info-requests";
import { createStaff } from "./mutations/staff";
import { historyOf } from "./queries/info-requests";
import { infoRequests } from "./schema/info-requests";
import { outboxMails } from "./schema/outbox";
import { proofOf } from "./test-staff";

/** An invented applicant; the number is the standard's own example, which nobody holds. */
export const TEST_APPLICATION: Application = {
  applicantType: "person",
  name: "测试人甲",
  idKind: "residentId",
  idNumber: "11010519491231002X",
  organisationName: null,
  creditCode: null,
  legalRepresentative: null,
  contactName: null,
  phone: "13800000001",
  email: "ceshi@example.com",
  address: "测试市测试镇测试路1号",
  postalCode: "511300",
  subject: "绿线图",
  description: "请公开绿线图",
  documentNumber: null,
  carrier: "electronic",
  delivery: "online",
  acceptOther: true,
  needsHelp: false,
  helpNote: null,
};

/** An agency for tests. */
export function agencyForTest(code: string, casePrefix: string): Promise<string> {
  const nothing = {
    address: "",
    postalCode: "",
    phone: "",
    fax: "",
    email: "",
    officeHours: "",
    disclosureOffice: "",
    reviewOrgan: "某市人民政府",
    court: "某铁路运输法院",
  };
  return createAgency(
    "system",
    {
      ...nothing,
      code,
      name: `${code}局`,
      shortName: code,
      level: "department",
      parentId: null,
      position: 0,
      creditCode: "11440183MB2C00001X",
      sign: `${casePrefix}公开`,
      casePrefix,
      themes: [],
    },
    0,
  );
}

/** The mails that wait for officers; what applicants are told of their cases waits beside them. */
export const mailsToOfficers = () => q().select().from(outboxMails).where(isNotNull(outboxMails.staffId));

let officers = 0;

/** Somebody of an agency with one role, or some more. */
export async function officerForTest(role: Role, agencyId: string, headOfOffice = false, extra: Role[] = []) {
  const roles = [role, ...extra];
  const username = `${role}-${++officers}`;
  const account = { username, name: username, agencyId, passwordHash: "x", roles, headOfOffice };
  const id = await createStaff("system", { ...account, mustChangePassword: false, demonstration: false }, 0);
  return proofOf<never>(id, roles, { agencyId, headOfOffice, name: username });
}
export type Officer = Staff<never>;

/** The people of one agency's desk. */
export async function deskForTest(agencyId: string) {
  return {
    agencyId,
    intake: await officerForTest("intake", agencyId),
    handler: await officerForTest("handler", agencyId),
    reviewer: await officerForTest("reviewer", agencyId, true),
  };
}
export type TestDesk = Awaited<ReturnType<typeof deskForTest>>;

export const holidaysForTest = () => addHolidayNotices("system", HOLIDAY_NOTICES, 0);

let keys = 0;
const hour = (on: CalendarDate) => beijingInstant(on, 10);

/** Plays a case from its submission on `day` through what is asked for; every refusal is an error. */
export async function caseForTest(
  { agencyId, intake, handler, reviewer }: TestDesk,
  steps: readonly TestStep[],
  { day = "2026-11-10", channel = "online" as Channel, subject = TEST_APPLICATION.subject } = {},
): Promise<string> {
  const on = calendarDate(day);
  const at = hour(on);
  const { id } = await submitInfoRequest(
    APPLICANT,
    { ...TEST_APPLICATION, subject },
    {
      agencyId,
      channel,
      letterKind: null,
      on,
      at,
      idempotencyKey: `test-${++keys}`,
      demonstration: false,
    },
  );
  const record = (by: Officer, event: PlainEvent) => recordEvent(by, id, event, at);
  const draft = {
    outcome: "unableNeedsCreation",
    outcomeReason: null,
    parts: { reason: "没有现成信息。" },
  } as const;
  const take: Record<TestStep, () => Promise<object>> = {
    confirm: () => record(intake, { kind: "receiptConfirmed", on, how: "officer" }),
    register: () => record(intake, { kind: "registered", on }),
    assign: () => record(intake, { kind: "assigned", on, handlerId: handler.id }),
    askAmendment: () =>
      record(handler, { kind: "amendmentAsked", on, until: calendarDate("2026-12-31"), late: false }),
    askAmendmentShortly: () =>
      record(handler, { kind: "amendmentAsked", on, until: calendarDate("2026-11-12"), late: false }),
    askReasons: () => record(handler, { kind: "reasonAsked", on, until: calendarDate("2026-11-12") }),
    giveReasons: () => record(intake, { kind: "reasonGiven", on }),
    object: async () =>
      record(handler, {
        kind: "thirdPartyReplied",
        on,
        consultation: (await historyOf(id)).length,
        agreed: false,
      }),
    consult: () => record(handler, { kind: "thirdPartyConsulted", on, receivedOn: null }),
    noticeFee: () => record(handler, { kind: "feeNoticed", on, cents: 10_000, receivedOn: on }),
    draft: () => saveAnswer(handler, id, draft, 0, at),
    toReview: () => record(handler, { kind: "sentForReview", on }),
    sign: () => signAnswer(reviewer, id, at),
    send: () => sendAnswer(intake, id, at),
    deliver: () => record(intake, { kind: "delivered", on }),
  };
  for (const step of steps) {
    const recorded = await take[step]();
    if ("refusal" in recorded) throw new Error(`${step}: ${String(recorded.refusal)}`);
  }
  return id;
}

/** Hands a case to another agency, as a transfer that was taken does. */
export async function moveCaseForTest(id: string, agencyId: string): Promise<void> {
  await tx(async () => {
    await q().update(infoRequests).set({ agencyId }).where(eq(infoRequests.id, id));
    const about = { intent: "infoRequest.transferred", objectKind: "infoRequest", objectId: id };
    await appendAudit({ at: 0, actor: "system", ...about });
  });
}

export type TestStep =
  | "confirm"
  | "register"
  | "assign"
  | "askAmendment"
  | "askAmendmentShortly"
  | "askReasons"
  | "giveReasons"
  | "consult"
  | "object"
  | "noticeFee"
  | "draft"
  | "toReview"
  | "sign"
  | "send"
  | "deliver";
