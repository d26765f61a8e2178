import type { CalendarDate } from "../time/calendar-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "../time/working-days";
import type { NoticeKind } from "./notice-kinds";

/** How near the last day is when a warning is due: 5, 2, 1 and 0 working days, then every working day that it is over. */
export type WarningStep = "five" | "two" | "one" | "zero" | "overdue";

const STEPS = [
  { step: "zero", days: 0 },
  { step: "one", days: 1 },
  { step: "two", days: 2 },
  { step: "five", days: 5 },
] as const satisfies readonly { step: WarningStep; days: number }[];

/** What the officer of the case reads. */
export const NOTICE_OF_STEP = {
  five: "dueInFive",
  two: "dueInTwo",
  one: "dueTomorrow",
  zero: "dueToday",
  overdue: "overdue",
} as const satisfies Record<WarningStep, NoticeKind>;

/** What the heads of the office and the supervisors read, from the last working day before the end on. */
export const ESCALATION_OF_STEP: Readonly<Partial<Record<WarningStep, NoticeKind>>> = {
  one: "escalatedDueTomorrow",
  overdue: "escalatedOverdue",
};

/** A warning that is due: given once for `forDay`. */
export interface DueWarning {
  step: WarningStep;
  remaining: number;
  forDay: CalendarDate;
}

/**
 * The warning that a due date calls for on a working day. A step whose day was missed is still due until the next one
 * replaces it, so that nothing is lost when the house stood still; the row of given warnings sees to it that it is given once.
 */
export function dueWarning(
  dueOn: CalendarDate,
  today: CalendarDate,
  calendar: WorkingCalendar,
): DueWarning | null {
  const remaining = workingDaysBetween(today, dueOn, calendar);
  if (dueOn < today) return { step: "overdue", remaining, forDay: today };
  const near = STEPS.find(({ days }) => remaining <= days);
  return near ? { step: near.step, remaining, forDay: dueOn } : null;
}

/** The farthest due date that a warning can be due for on a day. */
export function warningHorizon(today: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return addWorkingDays(today, 5, calendar).day;
}

const FIRST_HOUR = "09:00";
const LAST_HOUR = "20:00";

/** True while officers are told anything: from nine on, not at night, not on a day of rest. */
export function isTimeToWarn(day: CalendarDate, minute: string, calendar: WorkingCalendar): boolean {
  return calendar.isWorkingDay(day) && minute >= FIRST_HOUR && minute < LAST_HOUR;
}
