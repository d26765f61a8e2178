import { beijingDate, type CalendarDate } from "../../time/calendar-date";
import { needsConfirmation } from "../application/channels";
import { type CorrectedDay, type EventOf, type RecordedEvent, withCorrections } from "./events";
import type { LifecycleContext, Refusal } from "./refusal";
import { ALWAYS } from "./stages";

/** A day of the history that an officer wrote down and that moves a period. */
export interface CorrectableDay {
  seq: number;
  kind: RecordedEvent["kind"];
  what: CorrectedDay;
  /** As it stands now; null where the day of receipt was not known when the letter went out. */
  day: CalendarDate | null;
}

/** The days of an event that can be put right; those the machine gave itself are not among them. */
function daysOf(event: RecordedEvent): readonly CorrectedDay[] {
  switch (event.kind) {
    case "submitted":
      return needsConfirmation(event.channel, event.letterKind) ? [] : ["on"];
    case "receiptConfirmed":
      return event.how === "officer" ? ["on"] : [];
    case "thirdPartyConsulted":
    case "coMakerConsulted":
    case "feeNoticed":
      return ["on", "receivedOn"];
    case "answered":
      return event.how === "online" ? [] : ["on"];
    case "amendmentAsked":
    case "amended":
    case "thirdPartyReplied":
    case "coMakerReplied":
    case "feePaid":
    case "delivered":
    case "withdrawn":
      return ["on"];
    default:
      return [];
  }
}

/** Every day that can be put right, in the order of the history. */
export function correctableDays(history: readonly RecordedEvent[]): CorrectableDay[] {
  return withCorrections(history).flatMap((event) =>
    daysOf(event).map((what) => ({
      seq: event.seq,
      kind: event.kind,
      what,
      day: what === "on" ? event.on : "receivedOn" in event ? event.receivedOn : null,
    })),
  );
}

/** Letters whose day of receipt nobody has written down yet. */
export function unknownReceipts(history: readonly RecordedEvent[]): CorrectableDay[] {
  return correctableDays(history).filter(({ what, day }) => what === "receivedOn" && day === null);
}

type Judge = (
  before: readonly RecordedEvent[],
  event: RecordedEvent,
  context: LifecycleContext,
) => Refusal | null;

/**
 * Whether a correction is lawful: a day that was written down, another than it is, and the whole history judged again with it.
 * What was lawful before must still be: no step past its neighbours, no extension after what is now the due day.
 */
export function correctionRefusal(
  history: readonly RecordedEvent[],
  correction: EventOf<"corrected">,
  { today, calendar, by, held }: LifecycleContext,
  judge: Judge,
): Refusal | null {
  const { corrects, to, what = "on" } = correction;
  const known = correctableDays(history).find((day) => day.seq === corrects && day.what === what);
  if (!known) return "notCorrectable";
  if (to === known.day) return "nothingCorrected";
  if (to > today) return "inFuture";
  // A handler may fill in when a letter arrived; what stands in the record is changed by the other person only.
  if (known.day !== null && held && !held.has("infoRequest.signOff")) return "correctionByReviewer";
  const seq = (history.at(-1)?.seq ?? 0) + 1;
  const before = withCorrections(history);
  const after = withCorrections([...history, { ...correction, seq, at: 0, by }]);
  for (const [place, event] of before.entries()) {
    const moved = after[place];
    if (!moved || place === 0 || ALWAYS.includes(event.kind)) continue;
    const days = [event.on, moved.on, beijingDate(event.at)];
    if ("receivedOn" in moved && moved.receivedOn) days.push(moved.receivedOn);
    const then = days.reduce((last, day) => (day > last ? day : last));
    const context = { today: then, calendar, by: event.by, headOfOffice: true };
    const wasRefused = judge(before.slice(0, place), event, context);
    const isRefused = judge(after.slice(0, place), moved, context);
    if (isRefused && !wasRefused) return event.seq === corrects ? isRefused : "correctionBreaksLater";
  }
  return null;
}
