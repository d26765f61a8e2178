import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from "@/domain/time/calendar-date";

/** Parts of a year that statistics are asked for: 全年、上下半年、四个季度. */
export const PERIOD_PARTS = ["year", "h1", "h2", "q1", "q2", "q3", "q4"] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

/** With what a period is compared: nothing, the one before it, the same days a year earlier, another agency. */
export const COMPARISONS = ["lastYear", "previous", "agency", "none"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Days from the first to the last, both counted. */
export interface Span {
  from: CalendarDate;
  to: CalendarDate;
}

/** What is counted: a part of a year as far as it has run, or any days. */
export interface Period extends Span {
  /** Null for days that somebody typed. */
  part: PeriodPart | null;
  year: number;
  /** True while the part still runs: it is counted up to today. */
  isRunning: boolean;
}

const MONTHS: Readonly<Record<PeriodPart, readonly [first: number, many: number]>> = {
  year: [1, 12],
  h1: [1, 6],
  h2: [7, 6],
  q1: [1, 3],
  q2: [4, 3],
  q3: [7, 3],
  q4: [10, 3],
};

/** A part of a year; one that still runs ends today, so that it is held against no more days than it had. */
export function periodOf(year: number, part: PeriodPart, today: CalendarDate): Period {
  const [first, many] = MONTHS[part];
  const from = calendarDate(`${year}-${String(first).padStart(2, "0")}-01`);
  const end = addDays(addMonths(from, many), -1);
  const isRunning = from <= today && today < end;
  return { part, year, from, to: isRunning ? today : end, isRunning };
}

const isLastOfMonth = (day: CalendarDate) => addDays(day, 1).endsWith("-01");

/** The same day some months away; the last day of a month stays the last, whatever it is called there. */
function shifted(day: CalendarDate, months: number): CalendarDate {
  if (!isLastOfMonth(day)) return addMonths(day, months);
  return addDays(addMonths(calendarDate(`${day.slice(0, 7)}-01`), months + 1), -1);
}

/** The same days a year earlier (同比). */
export function sameDaysLastYear({ from, to }: Span): Span {
  return { from: shifted(from, -12), to: shifted(to, -12) };
}

/** The period before (环比): the part of the year before it, as far as this one has run; as many days for days that were typed. */
export function periodBefore({ from, to, part }: Pick<Period, "from" | "to" | "part">): Span {
  if (part === null) return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  const [, many] = MONTHS[part];
  return { from: shifted(from, -many), to: shifted(to, -many) };
}

/** The months that a span touches, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let day = calendarDate(`${from.slice(0, 7)}-01`); day <= to; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
}
