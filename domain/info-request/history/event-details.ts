import { DEADLINES } from "../../law/deadlines";
import { feeOf } from "../../law/fees";
import type { CalendarDate } from "../../time/calendar-date";
import { clockOf } from "../clock/clock";
import { type EventKind, eventsOf, type InfoRequestEvent, lastOf, type RecordedEvent } from "./events";
import type { LifecycleContext, Refusal } from "./refusal";
import { openConsultations } from "./stages";

/** Events whose day moves the clock or ends it: they can be recorded late, but not before one another. */
const IN_ORDER: readonly EventKind[] = [
  "receiptConfirmed",
  "amendmentAsked",
  "amended",
  "lapsed",
  "feeNoticed",
  "feePaid",
  "withdrawn",
  "answered",
  "delivered",
];

/** The office's own steps: the machine gives them their day, and no period hangs on it. */
const INSIDE: readonly EventKind[] = [
  "registered",
  "assigned",
  "handedOver",
  "transferred",
  "split",
  "merged",
  "extensionAsked",
  "drafted",
  "sentForReview",
  "sentBack",
  "signedOff",
  "archived",
];

/** Events that another makes possible and that cannot be older than it. */
const AFTER: Partial<Record<EventKind, EventKind>> = {
  reasonGiven: "reasonAsked",
  delayed: "reasonGiven",
};

/** The day the case counts as received, or was submitted while that is not settled. */
function beginning(history: readonly RecordedEvent[]): CalendarDate | null {
  return lastOf(history, "receiptConfirmed")?.on ?? history[0]?.on ?? null;
}

function refusalOfDay(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  today: CalendarDate,
): Refusal | null {
  if (event.on > today) return "inFuture";
  const begun = beginning(history);
  if (begun && event.on < begun && !INSIDE.includes(event.kind)) return "beforeReceipt";
  const last = history.findLast(({ kind }) => IN_ORDER.includes(kind));
  if (last && IN_ORDER.includes(event.kind) && event.on < last.on) return "beforeLastStep";
  const cause = AFTER[event.kind];
  const first = cause && lastOf(history, cause);
  if (first && event.on < first.on) return "beforeLastStep";
  if (!("receivedOn" in event) || event.receivedOn === null) return null;
  if (event.receivedOn > today) return "inFuture";
  return event.receivedOn < event.on ? "receivedBeforeSent" : null;
}

type Reply = Extract<InfoRequestEvent, { kind: "thirdPartyReplied" | "coMakerReplied" }>;

function refusalOfReply(history: readonly RecordedEvent[], reply: Reply): Refusal | null {
  const asked = reply.kind === "thirdPartyReplied" ? "thirdPartyConsulted" : "coMakerConsulted";
  if (!openConsultations(history, asked).includes(reply.consultation)) return "noSuchConsultation";
  const letter = eventsOf(history, asked).find(({ seq }) => seq === reply.consultation);
  return letter && reply.on < (letter.receivedOn ?? letter.on) ? "replyBeforeLetter" : null;
}

/** Why an event may not happen with these details, on a history whose wrong days are put right. */
export function refusalOfDetails(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  { today, calendar }: LifecycleContext,
): Refusal | null {
  const day = refusalOfDay(history, event, today);
  if (day) return day;
  switch (event.kind) {
    case "amendmentAsked":
    case "reasonAsked":
      return event.until > event.on ? null : "untilTooEarly";
    case "extensionAsked":
    case "extended": {
      const { days } = event;
      const isLawful = Number.isInteger(days) && days >= 1 && days <= DEADLINES.extension.count;
      return isLawful ? null : "extensionTooLong";
    }
    case "delayed": {
      const { dueOn } = clockOf(history, calendar);
      return dueOn && event.until <= dueOn ? "delayTooEarly" : null;
    }
    case "thirdPartyReplied":
    case "coMakerReplied":
      return refusalOfReply(history, event);
    case "thirdPartyInformed": {
      const letters = eventsOf(history, "thirdPartyConsulted").filter(
        ({ seq }) => seq === event.consultation,
      );
      const told = eventsOf(history, event.kind).some(
        ({ consultation }) => consultation === event.consultation,
      );
      return letters.length === 0 || told ? "noSuchConsultation" : null;
    }
    case "feeNoticed": {
      if (!Number.isInteger(event.cents) || event.cents < 1) return "feeNotByRule";
      return event.basis && feeOf(event.basis, event.on)?.cents !== event.cents ? "feeNotByRule" : null;
    }
    case "answered": {
      const signed = lastOf(history, "signedOff");
      if (event.fromArchive && !signed) return null;
      return signed?.outcome === event.outcome ? null : "otherOutcomeSigned";
    }
    case "lapsed": {
      const { state, waitingUntil } = clockOf(history, calendar);
      if (event.fromArchive && state === "running") return null;
      if (event.of !== (state === "awaitingFee" ? "fee" : "amendment")) return "wrongStage";
      const isOver = waitingUntil !== null && event.on > waitingUntil;
      return isOver ? null : event.of === "fee" ? "feeNotOverdue" : "amendmentNotOverdue";
    }
    case "reviewClosed":
    case "suitClosed": {
      const filed = eventsOf(history, event.kind === "reviewClosed" ? "reviewFiled" : "suitFiled");
      const closed = eventsOf(history, event.kind).some(({ remedyId }) => remedyId === event.remedyId);
      const opened = filed.find(({ remedyId }) => remedyId === event.remedyId);
      if (!opened || closed) return "noSuchRemedy";
      return event.on < opened.on ? "beforeLastStep" : null;
    }
    default:
      return null;
  }
}
