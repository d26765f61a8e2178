import { calendarDate } from "../../time/calendar-date";
import type { InfoRequestEvent, RecordedEvent } from "./events";

/** A day written short, for tests. */
export const on = calendarDate;

/** A history as it would be recorded, for tests; `by` is the handler unless the event says otherwise. */
export function historyOf(
  ...events: readonly (InfoRequestEvent & { by?: string | null })[]
): RecordedEvent[] {
  return events.map((event, at) => ({ by: null, ...event, seq: at + 1, at }));
}
