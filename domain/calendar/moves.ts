import type { RecordedEvent } from "../info-request/history/events";
import { project } from "../info-request/history/projection";
import { addDays, type CalendarDate, calendarDate } from "../time/calendar-date";
import type { HolidayNotice, WorkingCalendar } from "../time/working-days";

/** What a notice does to one due date. */
export interface Move {
  before: CalendarDate;
  after: CalendarDate;
  provisionalBefore: boolean;
  provisionalAfter: boolean;
}

export type MoveKind = "earlier" | "later" | "settled" | "same";

/** Whether a day comes earlier or later, or stays and is no longer 预估. */
export function moveKind({ before, after, provisionalBefore, provisionalAfter }: Move): MoveKind {
  if (after !== before) return after < before ? "earlier" : "later";
  return provisionalBefore && !provisionalAfter ? "settled" : "same";
}

/** What the change of the calendar does to a case: its due date under both; null when no period runs. */
export function moveOf(
  history: readonly RecordedEvent[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): Move | null {
  const old = project(history, before);
  const fresh = project(history, after);
  if (!old.dueOn || !fresh.dueOn) return null;
  return {
    before: old.dueOn,
    after: fresh.dueOn,
    provisionalBefore: old.dueProvisional,
    provisionalAfter: fresh.dueProvisional,
  };
}

/** The first day that a notice makes different; null when it changes nothing. A due date before it stays what it is. */
export function firstChange(
  { year }: HolidayNotice,
  before: WorkingCalendar,
  after: WorkingCalendar,
): CalendarDate | null {
  const last = calendarDate(`${year}-12-31`);
  for (let day = calendarDate(`${year - 1}-12-01`); day <= last; day = addDays(day, 1)) {
    const isSame =
      before.isWorkingDay(day) === after.isWorkingDay(day) && before.covers(day) === after.covers(day);
    if (!isSame) return day;
  }
  return null;
}
