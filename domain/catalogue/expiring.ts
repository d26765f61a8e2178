import { addMonths, type CalendarDate } from "@/domain/time/calendar-date";

/** A normative document is looked at again before its term is over: this many months ahead. */
const MONTHS_AHEAD = 6;

/** The last day that counts as soon. */
export function soonFrom(today: CalendarDate): CalendarDate {
  return addMonths(today, MONTHS_AHEAD);
}
