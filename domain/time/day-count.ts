import { type CalendarDate, calendarDate, nextDay } from "./calendar-date";
import type { DayReason, WorkingCalendar } from "./working-days";

/** One day of a plain count of working days. */
export interface CountedDay {
  on: CalendarDate;
  counted: boolean;
  reason: DayReason | "receiptDay";
  /** Running number of a counted day, from 1. */
  number?: number;
}

export interface DayCount {
  dueOn: CalendarDate;
  /** True when the count touched a year whose notice is not known (预估). */
  provisional: boolean;
  /** From the day of receipt to the due date, both among them. */
  days: CountedDay[];
}

/** Counts working days one by one; the day of receipt is not one of them (期间开始的日，不计算在期间内). */
export function dayCount(receivedOn: CalendarDate, workingDays: number, calendar: WorkingCalendar): DayCount {
  const days: CountedDay[] = [{ on: receivedOn, counted: false, reason: "receiptDay" }];
  let provisional = !calendar.covers(receivedOn);
  let on = receivedOn;
  for (let number = 0; number < workingDays; ) {
    on = nextDay(on);
    provisional ||= !calendar.covers(on);
    const reason = calendar.reasonOf(on);
    if (calendar.isWorkingDay(on)) {
      number += 1;
      days.push({ on, counted: true, reason, number });
    } else days.push({ on, counted: false, reason });
  }
  return { dueOn: on, provisional, days };
}

/** The days that a year's notices order off, and the weekend days that they order worked. */
export function orderedDays(year: number, calendar: WorkingCalendar) {
  const daysOff: CalendarDate[] = [];
  const weekendsWorked: CalendarDate[] = [];
  const last = `${year}-12-31`;
  for (let day = calendarDate(`${year}-01-01`); day <= last; day = nextDay(day)) {
    const reason = calendar.reasonOf(day);
    if (reason === "holiday") daysOff.push(day);
    if (reason === "makeUpWorkday") weekendsWorked.push(day);
  }
  return { daysOff, weekendsWorked };
}
