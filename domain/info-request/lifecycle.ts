import { DEADLINES } from "../law/deadlines";
import type { CalendarDate } from "../time/calendar-date";
import type { WorkingCalendar } from "../time/working-days";
import { needsConfirmation } from "./channels";
import { clockOf } from "./clock";
import { type EventKind, eventsOf, type InfoRequestEvent, lastOf, type RecordedEvent } from "./events";

/** Where an info request stands. */
export const STAGES = [
  "submitted",
  "received",
  "registered",
  "processing",
  "amendmentAsked",
  "consulting",
  "feeDue",
  "inReview",
  "signed",
  "answered",
  "delivered",
  "closed",
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which the office still owes something. */
export const OPEN_STAGES = STAGES.filter((stage) => !["answered", "delivered", "closed"].includes(stage));

type Row = Partial<Record<EventKind, Stage>>;

/** What an officer can do with a case that somebody works on, whatever it waits for. */
const whileHandled = (stage: Stage): Row => ({
  handedOver: stage,
  extensionAsked: stage,
  extended: stage,
  reasonAsked: stage,
  reasonGiven: stage,
  delayed: stage,
  withdrawn: "closed",
  merged: "closed",
  split: stage,
  thirdPartyInformed: stage,
});

const afterAnswer = (stage: Stage): Row => ({
  reviewFiled: stage,
  reviewClosed: stage,
  suitFiled: stage,
  suitClosed: stage,
  madeProactive: stage,
  rated: stage,
  archived: stage,
});

const consultations = {
  thirdPartyConsulted: "consulting",
  coMakerConsulted: "consulting",
} as const satisfies Row;

/** Stage × event → stage; what is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<Stage, Row>> = {
  submitted: { receiptConfirmed: "received", withdrawn: "closed" },
  received: { registered: "registered", withdrawn: "closed" },
  registered: { assigned: "processing", transferred: "registered", withdrawn: "closed", merged: "closed" },
  processing: {
    ...whileHandled("processing"),
    ...consultations,
    transferred: "registered",
    amendmentAsked: "amendmentAsked",
    feeNoticed: "feeDue",
    drafted: "processing",
    sentForReview: "inReview",
  },
  amendmentAsked: {
    amended: "processing",
    lapsed: "closed",
    withdrawn: "closed",
    handedOver: "amendmentAsked",
  },
  consulting: {
    ...whileHandled("consulting"),
    ...consultations,
    thirdPartyReplied: "processing",
    coMakerReplied: "processing",
    drafted: "consulting",
    sentForReview: "inReview",
  },
  feeDue: {
    feePaid: "processing",
    feeWaived: "processing",
    lapsed: "closed",
    withdrawn: "closed",
    handedOver: "feeDue",
  },
  inReview: { ...whileHandled("inReview"), sentBack: "processing", signedOff: "signed" },
  signed: { answered: "answered", withdrawn: "closed" },
  answered: { ...afterAnswer("answered"), delivered: "delivered" },
  delivered: afterAnswer("delivered"),
  closed: {
    reviewFiled: "closed",
    reviewClosed: "closed",
    suitFiled: "closed",
    suitClosed: "closed",
    archived: "closed",
  },
};

/** Events that can be written down at any time after submission and move nothing. */
const ALWAYS: readonly EventKind[] = ["corrected", "calendarChanged", "urged"];

/** Why something may not be done: a closed list, each with its sentence in text/refusals. */
export type Refusal =
  | "wrongStage"
  | "inFuture"
  | "beforeReceipt"
  | "beforeLastStep"
  | "secondExtension"
  | "extensionTooLong"
  | "extensionAfterDue"
  | "notHeadOfOffice"
  | "secondAmendmentNotice"
  | "amendmentNotOverdue"
  | "feeNotOverdue"
  | "ownDraft"
  | "notHandler"
  | "noDraft"
  | "answerIncomplete"
  | "consultationOpen"
  | "noSuchConsultation"
  | "otherOutcomeSigned"
  | "noSuchCase"
  | "notAllowed"
  | "changedMeanwhile";

/** What the history does not say but a rule asks. */
export interface LifecycleContext {
  today: CalendarDate;
  calendar: WorkingCalendar;
  /** Staff id; null for the applicant or the system. */
  by: string | null;
  headOfOffice?: boolean;
  /** For whom they act today, because these are away (代班). */
  actsFor?: readonly string[];
  /** Whether the draft holds every part its outcome demands. */
  answerComplete?: boolean;
}

export type Followed = { stage: Stage } | { refusal: Refusal };

/** The stage after a history. */
export function stageOf(history: readonly RecordedEvent[]): Stage {
  let stage: Stage = "submitted";
  for (const [at, event] of history.entries()) {
    if (event.kind === "submitted") {
      // Handed in at the counter or signed for at the post office: received without another's confirmation (条例第三十一条).
      stage = needsConfirmation(event.channel, event.letterKind) ? "submitted" : "received";
      continue;
    }
    const next: Stage | undefined = TRANSITIONS[stage][event.kind];
    const replied = event.kind === "thirdPartyReplied" || event.kind === "coMakerReplied";
    stage =
      replied && openConsultations(history.slice(0, at + 1)).length > 0 ? "consulting" : (next ?? stage);
  }
  return stage;
}

/** Sequence numbers of the consultations nobody has answered. */
export function openConsultations(history: readonly RecordedEvent[]): number[] {
  const replies = [...eventsOf(history, "thirdPartyReplied"), ...eventsOf(history, "coMakerReplied")];
  const letters = [...eventsOf(history, "thirdPartyConsulted"), ...eventsOf(history, "coMakerConsulted")];
  return letters.map(({ seq }) => seq).filter((seq) => !replies.some((reply) => reply.consultation === seq));
}

/** Who is responsible for the case now. */
export function handlerOf(history: readonly RecordedEvent[]): string | null {
  const last = history.findLast((event) => ["assigned", "handedOver", "transferred"].includes(event.kind));
  return last && "handlerId" in last ? last.handlerId : null;
}

/** True for the handler, and for whoever acts for them while they are away. */
export function isHandledBy(
  history: readonly RecordedEvent[],
  { by, actsFor = [] }: Pick<LifecycleContext, "by" | "actsFor">,
): boolean {
  const handler = handlerOf(history);
  return by === handler || (handler !== null && actsFor.includes(handler));
}

/** Why an event of this kind cannot happen now, whatever its details; null when it can. The desk greys its buttons with this. */
export function refusalOf(
  history: readonly RecordedEvent[],
  kind: EventKind,
  context: LifecycleContext,
): Refusal | null {
  if (history.length === 0) return kind === "submitted" ? null : "wrongStage";
  if (!ALWAYS.includes(kind) && !(kind in TRANSITIONS[stageOf(history)])) return "wrongStage";
  const clock = () => clockOf(history, context.calendar);
  switch (kind) {
    case "amendmentAsked":
      // 「一次性告知申请人作出补正」 (条例第三十条).
      return lastOf(history, kind) ? "secondAmendmentNotice" : null;
    case "extended": {
      if (lastOf(history, kind)) return "secondExtension";
      const { dueOn } = clock();
      if (dueOn && context.today > dueOn) return "extensionAfterDue";
      return context.headOfOffice ? null : "notHeadOfOffice";
    }
    case "delayed":
      return context.headOfOffice ? null : "notHeadOfOffice";
    case "lapsed": {
      const { waitingUntil, state } = clock();
      if (waitingUntil && context.today > waitingUntil) return null;
      return state === "awaitingFee" ? "feeNotOverdue" : "amendmentNotOverdue";
    }
    case "drafted":
      return isHandledBy(history, context) ? null : "notHandler";
    case "sentForReview": {
      if (!isHandledBy(history, context)) return "notHandler";
      if (!lastOf(history, "drafted")) return "noDraft";
      return context.answerComplete === false ? "answerIncomplete" : null;
    }
    case "signedOff": {
      // Exactly one officer answers, a different one signs.
      const worked = [
        handlerOf(history),
        lastOf(history, "drafted")?.by,
        lastOf(history, "sentForReview")?.by,
      ];
      if (worked.includes(context.by)) return "ownDraft";
      if (context.answerComplete === false) return "answerIncomplete";
      const { pausedUntil } = clock();
      return pausedUntil && context.today <= pausedUntil ? "consultationOpen" : null;
    }
    default:
      return null;
  }
}

/** Takes one event after a history: the stage it leads to, or why it may not happen. */
export function follow(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  context: LifecycleContext,
): Followed {
  const refusal = refusalOf(history, event.kind, context) ?? refusalOfDetails(history, event, context);
  if (refusal) return { refusal };
  const seq = (history.at(-1)?.seq ?? 0) + 1;
  return { stage: stageOf([...history, { ...event, seq, at: 0, by: context.by }]) };
}

function refusalOfDetails(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  { today, calendar }: LifecycleContext,
): Refusal | null {
  if (event.on > today) return "inFuture";
  const [submitted] = history;
  if (submitted && event.on < submitted.on) return "beforeReceipt";
  const moved = history.findLast(({ kind }) => kind in CLOCK_STEPS);
  if (moved && event.kind in CLOCK_STEPS && event.on < moved.on) return "beforeLastStep";
  switch (event.kind) {
    case "extended":
      return event.days >= 1 && event.days <= DEADLINES.extension.count ? null : "extensionTooLong";
    case "thirdPartyReplied":
    case "coMakerReplied":
      return openConsultations(history).includes(event.consultation) ? null : "noSuchConsultation";
    case "answered": {
      const signed = lastOf(history, "signedOff");
      return signed?.outcome === event.outcome ? null : "otherOutcomeSigned";
    }
    case "lapsed": {
      const { state } = clockOf(history, calendar);
      const of = state === "awaitingFee" ? "fee" : "amendment";
      return event.of === of ? null : "wrongStage";
    }
    default:
      return null;
  }
}

/** Events whose day moves the clock: they can be recorded late, but not before one another. */
const CLOCK_STEPS: Partial<Record<EventKind, true>> = {
  receiptConfirmed: true,
  amendmentAsked: true,
  amended: true,
  feeNoticed: true,
  feePaid: true,
  answered: true,
};
