import type { CalendarDate } from "../../time/calendar-date";
import { type EventKind, type RecordedEvent, withCorrections } from "../history/events";

/** Events that a period is reckoned from, in the words of the law: what starts, restarts, holds, lengthens or ends it. */
const INPUTS: readonly EventKind[] = [
  "submitted",
  "receiptConfirmed",
  "amendmentAsked",
  "amended",
  "thirdPartyConsulted",
  "thirdPartyReplied",
  "coMakerConsulted",
  "coMakerReplied",
  "extended",
  "delayed",
  "feeNoticed",
  "feePaid",
  "feeWaived",
  "calendarChanged",
  "answered",
  "withdrawn",
  "lapsed",
  "merged",
];

/** One of them, as the file of a case shows it to a court. */
export interface ClockInput {
  event: RecordedEvent;
  /** The day first written down, where it was put right later. */
  wasOn: CalendarDate | null;
}

/** What the day-by-day account is made of, in the order in which it was recorded. */
export function clockInputs(history: readonly RecordedEvent[]): ClockInput[] {
  const first = new Map(history.map(({ seq, on }) => [seq, on]));
  return withCorrections(history)
    .filter(({ kind }) => INPUTS.includes(kind))
    .map((event) => {
      const written = first.get(event.seq) ?? event.on;
      return { event, wasOn: written === event.on ? null : written };
    });
}
