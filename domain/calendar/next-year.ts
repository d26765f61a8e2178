import { type CalendarDate, calendarDate, yearOf } from "../time/calendar-date";
import type { WorkingCalendar } from "../time/working-days";

/** The notices came out between 25 October and 25 November; two months before the year begins one has to be asked for. */
const ASKED_FROM = "11-01";

/** The year whose holiday notice has to be imported now; null while none is missing. */
export function missingNoticeYear(today: CalendarDate, calendar: WorkingCalendar): number | null {
  const year = yearOf(today);
  if (!calendar.covers(today)) return year;
  const isMissing = !calendar.covers(calendarDate(`${year + 1}-01-01`));
  return isMissing && today >= `${year}-${ASKED_FROM}` ? year + 1 : null;
}
