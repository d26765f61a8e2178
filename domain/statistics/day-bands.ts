import { type CalendarDate, nextDay } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import type { Span } from "./period";

/** Bands of working days; the last has no upper end. 20 is the period of 条例第三十三条 and of 第二十六条, 40 the longest with an extension. */
export const DAY_BANDS = [
  { key: "0-5", from: 0, to: 5 },
  { key: "6-10", from: 6, to: 10 },
  { key: "11-15", from: 11, to: 15 },
  { key: "16-20", from: 16, to: 20 },
  { key: "21-40", from: 21, to: 40 },
  { key: "41", from: 41, to: Number.POSITIVE_INFINITY },
] as const;
export type DayBand = (typeof DAY_BANDS)[number]["key"];

/** The band of a number of working days; what ended before it began took none. */
export function bandOf(days: number): DayBand {
  const counted = Math.max(0, days);
  return DAY_BANDS.find(({ from, to }) => counted >= from && counted <= to)?.key ?? "41";
}

/**
 * Numbers the days of a span by the working days passed since its first: the difference between two days is what `workingDaysBetween`
 * counts, so that many pairs of days cost one walk.
 */
export function workingDayNumbers({ from, to }: Span, calendar: WorkingCalendar): Map<CalendarDate, number> {
  const numbers = new Map<CalendarDate, number>([[from, 0]]);
  let number = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (calendar.isWorkingDay(day)) number += 1;
    numbers.set(day, number);
  }
  return numbers;
}
