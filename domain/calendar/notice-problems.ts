import type { CalendarDate } from "../time/calendar-date";
import type { HolidayNotice } from "../time/working-days";

/** What is wrong with a notice as it was given; `line` counts from 1. */
export type NoticeProblem = { line: number | null } & (
  | { what: "empty" | "noYear" | "noDays" | "notJson" | "tooMany" }
  | { what: "otherYearSaid"; said: number; chosen: number }
  | { what: "noSuchDay" | "unclear" | "notDays"; text: string }
  | { what: "wrongWeekday"; on: CalendarDate; said: string }
  | { what: "wrongCount"; said: number; counted: number }
  | { what: "tooLong"; from: CalendarDate; to: CalendarDate }
  | { what: "workedWeekday" | "bothWays" | "outsideYear" | "notOff" | "noStart"; on: CalendarDate }
  | { what: "noFestival"; names: string[] }
);

/** A notice as it was read, with everything that is wrong with it. */
export interface ReadNotice {
  notice: HolidayNotice;
  title: string;
  documentNumber: string | null;
  problems: NoticeProblem[];
}

/** The seven festivals that every whole-year notice speaks of. */
export const FESTIVALS = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"] as const;

/** Days off that have one date every year (《全国年节及纪念日放假办法》第二条). */
export const FIXED_DAYS_OFF = ["01-01", "05-01", "10-01", "10-02", "10-03"] as const;

/** Why a notice that was read is not put into the calendar. */
export type ChangeRefusal = "noSuchChange" | "nothingNew" | "changedMeanwhile" | "anotherUnderWay";
