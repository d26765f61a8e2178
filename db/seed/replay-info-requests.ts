import type { Application } from "@/domain/info-request/application/application";
import { needsConfirmation } from "@/domain/info-request/application/channels";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import type { FeeBasis } from "@/domain/law/fees";
import type { OutcomeReason } from "@/domain/law/outcomes";
import { PERIODS_BY_DEFAULT } from "@/domain/law/settings";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays } from "@/domain/time/working-days";
import { draftAnswer, sendSigned, signDrafted } from "../mutations/answers";
import type { Causer } from "../mutations/history";
import { takeIn } from "../mutations/info-requests";
import { appendEventWithLetters } from "../mutations/letters";
import { type Act, officeHour, type Present, workingDayAfter } from "./acts";
import type { DemoInfoRequest } from "./info-requests";

/** Who handles applications at an agency. */
export interface HandlingDesk {
  agencyId: string;
  intake: string;
  handler: string;
  reviewer: string;
}

/** A demonstration case as it was made, with the code that its applicant would hold. */
export interface DemoCase {
  key: string;
  number: string;
  code: string;
  subject: string;
}

const APPLICANT: Causer = { staffId: null, actor: "applicant", headOfOffice: false };
const officer = (staffId: string, headOfOffice = false): Causer => ({
  staffId,
  actor: staffId,
  headOfOffice,
});

function applicationOf(demo: DemoInfoRequest): Application {
  const { applicant, subject, description, carrier, delivery } = demo;
  return {
    applicantType: applicant.type,
    name: applicant.name ?? null,
    idKind: applicant.idKind ?? null,
    idNumber: applicant.idNumber ?? null,
    organisationName: applicant.organisationName ?? null,
    creditCode: applicant.creditCode ?? null,
    legalRepresentative: applicant.legalRepresentative ?? null,
    contactName: applicant.contactName ?? null,
    phone: applicant.phone,
    email: applicant.email ?? null,
    address: applicant.address,
    postalCode: applicant.postalCode,
    subject,
    description,
    documentNumber: demo.documentNumber ?? null,
    carrier,
    delivery,
    acceptOther: true,
    needsHelp: false,
    helpNote: null,
  };
}

/** The day on which it came in; one that is due today came in as many days ago as that takes. */
function submittedOn({ path, daysAgo }: DemoInfoRequest, { today, calendar }: Present): CalendarDate {
  const told = addDays(today, -daysAgo);
  if (path !== "dueToday") return told;
  const dueOf = (day: CalendarDate) => addWorkingDays(day, 20, calendar).day;
  let day = told;
  while (dueOf(day) < today) day = addDays(day, 1);
  while (dueOf(day) > today) day = addDays(day, -1);
  return day;
}

/** An answer to a request as young as this has been sent and not yet been delivered. */
const ON_ITS_WAY_DAYS = 36;

/** What officers wrote to the applicants. */
const TOLD: Partial<Record<InfoRequestEvent["kind"], string>> = {
  amendmentAsked:
    "一、请写明所需信息的文件名称、文号，或者便于查询的其他特征性描述。\n二、涉及具体项目、地块或者年份的，请写明项目名称、位置和起止年份。",
  extended: "需要调阅和核对的档案数量较多，涉及多个科室。",
  delivered: "按申请人选择的方式送达",
};

/** A step of a case: on which working day after it came in, and what was done. */
interface Step {
  day: number;
  do: (on: CalendarDate, at: number) => Promise<unknown>;
}

/** The steps that lead to where the demonstration wants the case to stand. */
function stepsOf(demo: DemoInfoRequest, id: () => string, desk: HandlingDesk, present: Present): Step[] {
  const { path, channel } = demo;
  const confirms = needsConfirmation(channel, demo.registeredPost ? "registered" : "ordinary");
  const event = (day: number, by: Causer, make: (on: CalendarDate) => InfoRequestEvent): Step => ({
    day,
    do: (on, at) => {
      const made = make(on);
      const text = TOLD[made.kind] ?? null;
      return appendEventWithLetters(id(), { event: made, text, own: {} }, by, at);
    },
  });
  const intake = officer(desk.intake);
  const handler = officer(desk.handler);
  const reviewer = officer(desk.reviewer, true);

  const confirmed = confirms
    ? // Due today counts from the day it came: it was confirmed on the same day.
      [event(path === "dueToday" ? 0 : 1, intake, (on) => ({ kind: "receiptConfirmed", on, how: "officer" }))]
    : [];
  const registered = [event(path === "dueToday" ? 0 : 1, intake, (on) => ({ kind: "registered", on }))];
  const assigned = [event(2, intake, (on) => ({ kind: "assigned", on, handlerId: desk.handler }))];
  const begun = [...confirmed, ...registered, ...assigned];
  const draft = (day: number): Step => ({
    day,
    do: (_, at) =>
      draftAnswer(
        id(),
        {
          outcome: demo.outcome ?? "granted",
          outcomeReason: (demo.outcomeReason ?? null) as OutcomeReason | null,
          parts: demo.answer ?? { content: demo.subject, howToObtain: "答复后可在本网站查看和下载。" },
        },
        0,
        handler,
        at,
      ),
  });
  const toReview = (day: number): Step[] => [
    draft(day),
    event(day + 1, handler, (on) => ({ kind: "sentForReview", on })),
  ];
  const sign = (day: number): Step => ({ day, do: (_, at) => signDrafted(id(), reviewer, at) });
  const answer = (day: number): Step[] => [
    ...toReview(day - 4),
    sign(day - 1),
    { day, do: (_, at) => sendSigned(id(), intake, at) },
    // The latest answer is still on its way.
    ...(demo.daysAgo > ON_ITS_WAY_DAYS ? [event(day, intake, (on) => ({ kind: "delivered", on }))] : []),
  ];
  const askAmendment = (day: number) =>
    event(day, handler, (on) => ({
      kind: "amendmentAsked",
      on,
      until: addWorkingDays(on, PERIODS_BY_DEFAULT.amendment, present.calendar).day,
      late: false,
    }));

  const noticeFee = (day: number, basis: FeeBasis) =>
    event(day, handler, (on) => ({
      kind: "feeNoticed",
      on,
      cents: 10_000,
      receivedOn: on,
      basis,
    }));

  const rest: Record<DemoInfoRequest["path"], Step[]> = {
    submitted: [],
    received: confirmed,
    registered: [...confirmed, ...registered],
    assigned: begun,
    overdue: begun,
    dueToday: begun,
    inReview: [...begun, ...toReview(6)],
    sentBack: [...begun, ...toReview(7), event(10, reviewer, (on) => ({ kind: "sentBack", on }))],
    awaitingAmendment: [...begun, askAmendment(3)],
    amendmentOver: [...begun, askAmendment(3)],
    amended: [...begun, askAmendment(4), event(9, APPLICANT, (on) => ({ kind: "amended", on }))],
    thirdParty: [...begun, event(5, handler, (on) => ({ kind: "thirdPartyConsulted", on, receivedOn: on }))],
    extended: [
      ...begun,
      event(15, handler, (on) => ({ kind: "extensionAsked", on, days: 20 })),
      event(17, reviewer, (on) => ({ kind: "extended", on, days: 20 })),
    ],
    awaitingFee: [...begun, noticeFee(6, { method: "items", before: 10, items: 1 })],
    feeOver: [...begun, noticeFee(5, { method: "pages", pages: 40 })],
    signed: [...begun, ...toReview(8), sign(11)],
    answered: [...begun, ...answer(14)],
    answeredLate: [...begun, ...answer(24)],
    withdrawn: [...begun, event(5, APPLICANT, (on) => ({ kind: "withdrawn", on }))],
    closedNotAmended: [
      ...begun,
      askAmendment(4),
      event(4 + PERIODS_BY_DEFAULT.amendment + 1, handler, (on) => ({ kind: "lapsed", on, of: "amendment" })),
    ],
  };
  return rest[path];
}

/** Everything that happened in one demonstration case; `made` gets the case once it exists. */
export function actsOfInfoRequest(
  demo: DemoInfoRequest,
  desk: HandlingDesk,
  present: Present,
  made: (demoCase: DemoCase) => void,
): Act[] {
  const came = submittedOn(demo, present);
  let id = "";
  const intake: Act = {
    at: officeHour(came, 5, present),
    run: async () => {
      const { channel, registeredPost = false, key, subject } = demo;
      const causer = channel === "online" ? APPLICANT : officer(desk.intake);
      const submitted = await takeIn(causer, applicationOf(demo), {
        agencyId: desk.agencyId,
        channel,
        letterKind: channel === "letter" ? (registeredPost ? "registered" : "ordinary") : null,
        on: came,
        at: officeHour(came, 5, present),
        idempotencyKey: `demonstration:${key}`,
        demonstration: true,
      });
      id = submitted.id;
      made({ key, subject, number: submitted.number, code: submitted.code ?? "" });
    },
  };
  const steps = stepsOf(demo, () => id, desk, present).map((step, place): Act => {
    const on = workingDayAfter(came, step.day, present);
    const at = officeHour(on, 20 + place * 25, present);
    return {
      at,
      run: async () => {
        const result = await step.do(on, at);
        if (result && typeof result === "object" && "refusal" in result) {
          throw new Error(
            `the demonstration case ${demo.key} may not take step ${place}: ${String(result.refusal)}`,
          );
        }
      },
    };
  });
  return [intake, ...steps];
}
