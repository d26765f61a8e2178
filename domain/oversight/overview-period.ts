import { addDays, addMonths, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";

/** The parts of a year that the leader's page (领导看板) can show. */
export const PERIOD_PARTS = [
  "year",
  "q1",
  "q2",
  "q3",
  "q4",
  "m1",
  "m2",
  "m3",
  "m4",
  "m5",
  "m6",
  "m7",
  "m8",
  "m9",
  "m10",
  "m11",
  "m12",
] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

/** Days from the first to the last, both counted. */
export interface Span {
  from: CalendarDate;
  to: CalendarDate;
}

/** A year or a part of it as far as it has come, the period before it as far, and the twelve months up to its end. */
export interface OverviewPeriod extends Span {
  year: number;
  part: PeriodPart;
  /** True while the period is not over. */
  isRunning: boolean;
  before: Span;
  months: readonly Span[];
}

const LENGTHS = { y: 12, q: 3, m: 1 } as const;

const dayOf = (year: number, month: number) => calendarDate(`${year}-${String(month).padStart(2, "0")}-01`);

function monthsOf(part: PeriodPart): { first: number; length: number } {
  const length = LENGTHS[part.charAt(0) as keyof typeof LENGTHS];
  const place = part === "year" ? 1 : Number(part.slice(1));
  return { first: (place - 1) * length + 1, length };
}

/** The parts of a year that have begun by a day. */
export function partsBegun(year: number, today: CalendarDate): PeriodPart[] {
  return PERIOD_PARTS.filter((part) => dayOf(year, monthsOf(part).first) <= today);
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);

/** The period that an address asks for, seen on a day; a part that has not begun yet gives the whole year. */
export function overviewPeriod(
  { year, part: asked }: { year: number; part: PeriodPart },
  today: CalendarDate,
): OverviewPeriod {
  const part = partsBegun(year, today).includes(asked) ? asked : "year";
  const { first, length } = monthsOf(part);
  const from = dayOf(year, first);
  const last = addDays(addMonths(from, length), -1);
  const isRunning = today < last;
  const to = isRunning ? today : last;
  const asFarBefore = isRunning ? addMonths(to, -length) : addDays(from, -1);
  const lastMonth = calendarDate(`${to.slice(0, 7)}-01`);
  const months = Array.from({ length: 12 }, (_, at) => {
    const start = addMonths(lastMonth, at - 11);
    return { from: start, to: earlier(addDays(addMonths(start, 1), -1), to) };
  });
  return {
    year,
    part,
    from,
    to,
    isRunning,
    before: { from: addMonths(from, -length), to: asFarBefore },
    months,
  };
}

/** How many months of a period have begun. */
export const monthsBegun = ({ from, to }: Span): number =>
  Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
