import { type CalendarDate, calendarDate, daysBetween } from "@/domain/time/calendar-date";

/** 国办发〔2017〕47号: 政府网站工作年度报表 of the year before, by 31 January. */
export const SITE_REPORT_DUE = { monthDay: "01-31", article: "国办发〔2017〕47号" } as const;

/** Where the form of a year stands against its day: days left until it, or days past it. */
export function siteReportDue(year: number, today: CalendarDate): { on: CalendarDate; daysLeft: number } {
  const on = calendarDate(`${year + 1}-${SITE_REPORT_DUE.monthDay}`);
  return { on, daysLeft: daysBetween(today, on) };
}
