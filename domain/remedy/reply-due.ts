import { DEADLINES } from "@/domain/law/deadlines";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar, type WorkingDayWalk } from "@/domain/time/working-days";
import type { RemedyKind, RemedyProcedure } from "./remedy-kinds";

/**
 * The day by which the agency answers a review in the simple way: five working days from the notice (行政复议法第五十四条、第八十八条).
 * For the ordinary way and for suits the notice itself names the day.
 */
export function reviewReplyDue(
  remedy: {
    kind: RemedyKind;
    procedure: RemedyProcedure | null;
    noticeOn: CalendarDate | null;
    closedOn: CalendarDate | null;
  },
  calendar: WorkingCalendar,
): WorkingDayWalk | null {
  const { kind, procedure, noticeOn, closedOn } = remedy;
  if (kind !== "review" || procedure !== "simple" || !noticeOn || closedOn) return null;
  return addWorkingDays(noticeOn, DEADLINES.reviewReplySimple.count, calendar);
}
