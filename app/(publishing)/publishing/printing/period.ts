import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";

/** More than a paper prints or a station reads out at once. */
export const MOST = 200;

export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

const dayOf = (text: string | null): CalendarDate | null =>
  text !== null && isCalendarDate(text) ? text : null;

/** The period that an address asks for; anything that is none is the running month up to today. */
export function periodAsked(from: string | null, to: string | null, today: CalendarDate): Period {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first && last && first <= last) return { from: first, to: last };
  return { from: `${today.slice(0, 7)}-01` as CalendarDate, to: today };
}
