import { ANNUAL_REPORT_DUE } from "@/domain/law/deadlines";
import { type CalendarDate, calendarDate, yearOf } from "@/domain/time/calendar-date";

/** The report that is due next and the last day for publishing it (条例第四十九条: 上一年度的报告). */
export function nextReportDue(
  by: keyof typeof ANNUAL_REPORT_DUE,
  today: CalendarDate,
): { year: number; on: CalendarDate } {
  const dueIn = (year: number) => calendarDate(`${year}-${ANNUAL_REPORT_DUE[by].monthDay}`);
  const year = yearOf(today);
  const on = dueIn(year) >= today ? dueIn(year) : dueIn(year + 1);
  return { year: yearOf(on) - 1, on };
}

/** The last day for publishing the report on one year. */
export function reportDueOn(by: keyof typeof ANNUAL_REPORT_DUE, year: number): CalendarDate {
  return calendarDate(`${year + 1}-${ANNUAL_REPORT_DUE[by].monthDay}`);
}
