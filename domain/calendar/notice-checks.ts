import { type CalendarDate, calendarDate, weekdayOf, yearOf } from "../time/calendar-date";
import type { HolidayNotice } from "../time/working-days";
import { FIXED_DAYS_OFF, type NoticeProblem } from "./notice-problems";

const isWeekend = (day: CalendarDate) => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** What is wrong with the days of a notice, wherever they come from. */
export function checkDays(
  notice: HolidayNotice,
  {
    lineOf = () => null,
    usual = new Set(),
  }: { lineOf?: (day: CalendarDate) => number | null; usual?: ReadonlySet<CalendarDate> } = {},
): NoticeProblem[] {
  const { year, daysOff, weekendsWorked, adjusts } = notice;
  const all = [...daysOff, ...weekendsWorked];
  if (all.length === 0) return [{ line: null, what: "noDays" }];
  const off = new Set(daysOff);
  const problems: NoticeProblem[] = [];
  for (const on of weekendsWorked) {
    const line = lineOf(on);
    if (off.has(on)) problems.push({ line, what: "bothWays", on });
    else if (!isWeekend(on) && !usual.has(on)) problems.push({ line, what: "workedWeekday", on });
  }
  // New Year's days off can begin in the December before, and a weekend before that be worked.
  const outside = all.filter((on) => yearOf(on) !== year && !on.startsWith(`${year - 1}-12`));
  problems.push(...outside.map((on) => ({ line: lineOf(on), what: "outsideYear" as const, on })));
  if (!adjusts) {
    const fixed = FIXED_DAYS_OFF.map((day) => calendarDate(`${year}-${day}`));
    problems.push(
      ...fixed.filter((on) => !off.has(on)).map((on) => ({ line: null, what: "notOff" as const, on })),
    );
  }
  return problems;
}
