import { beijingInstant, type CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, firstWorkingDayFrom, type WorkingCalendar } from "@/domain/time/working-days";

/** One thing that somebody did in the demonstration's past. */
export interface Act {
  at: number;
  run: () => Promise<void>;
}

/** The demonstration's present. */
export interface Present {
  today: CalendarDate;
  now: number;
  calendar: WorkingCalendar;
}

/** Runs what happened in the order in which it happened, so that numbers and the audit chain follow time. */
export async function replay(acts: readonly Act[]): Promise<void> {
  for (const act of [...acts].sort((a, b) => a.at - b.at)) await act.run();
}

/** The instant of an office hour on a day, never later than now. */
export function officeHour(day: CalendarDate, minutesAfterNine: number, { now }: Present): number {
  return Math.min(beijingInstant(day, 9, minutesAfterNine), now);
}

/** The `count`-th working day after a day, never later than today. */
export function workingDayAfter(
  day: CalendarDate,
  count: number,
  { calendar, today }: Present,
): CalendarDate {
  const reached = count === 0 ? firstWorkingDayFrom(day, calendar) : addWorkingDays(day, count, calendar).day;
  return reached < today ? reached : today;
}
