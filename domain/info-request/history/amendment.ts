import { DEADLINES } from "../../law/deadlines";
import type { CalendarDate } from "../../time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "../../time/working-days";

/** How old an application is when its amendments are asked for; after seven working days that is late (条例第三十条). */
export function noticeAge(
  receivedOn: CalendarDate | null,
  on: CalendarDate,
  calendar: WorkingCalendar,
): { passed: number; isLate: boolean } {
  const passed = receivedOn ? workingDaysBetween(receivedOn, on, calendar) : 0;
  return { passed, isLate: passed > DEADLINES.amendmentNotice.count };
}
