import type { CalendarDate } from "@/domain/time/calendar-date";
import { nextDay } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";

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
 * Counts working days between many pairs of days in one walk over the calendar: day 1 is the first working day after `from`, as
 * `workingDaysBetween` counts them; never below nought.
 */
export function workingDayCounter(
  days: readonly CalendarDate[],
  calendar: WorkingCalendar,
): (from: CalendarDate, to: CalendarDate) => number {
  const [first, last] = days.reduce<readonly [CalendarDate, CalendarDate] | []>(
    ([low, high], day) => [!low || day < low ? day : low, !high || day > high ? day : high],
    [],
  );
  const numbers = new Map<CalendarDate, number>();
  if (first && last) {
    let number = 0;
    numbers.set(first, number);
    for (let day = first; day < last; ) {
      day = nextDay(day);
      if (calendar.isWorkingDay(day)) number += 1;
      numbers.set(day, number);
    }
  }
  const at = (day: CalendarDate) => {
    const number = numbers.get(day);
    if (number === undefined) throw new RangeError(`not among the days counted: ${day}`);
    return number;
  };
  return (from, to) => Math.max(0, at(to) - at(from));
}
