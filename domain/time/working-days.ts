import { type CalendarDate, daysBetween, nextDay, weekdayOf, yearOf } from "./calendar-date";

/** A State Council notice (放假通知) for one year: the days off it orders and the weekend days it orders worked. */
export interface HolidayNotice {
  year: number;
  sources: string[];
  daysOff: CalendarDate[];
  weekendsWorked: CalendarDate[];
  /** True for a notice that changes only the days it names, as 2020's longer Spring Festival; any other replaces what was known of its year. */
  adjusts?: boolean;
}

export type DayReason = "workday" | "makeUpWorkday" | "weekend" | "holiday";

export interface WorkingCalendar {
  isWorkingDay(day: CalendarDate): boolean;
  /** Why the day is worked or not. */
  reasonOf(day: CalendarDate): DayReason;
  /** True when the notice of the day's year is known; otherwise any count across it is provisional (预估). */
  covers(day: CalendarDate): boolean;
}

/** Forty years of days; a forged date far away must not fill the memory. */
const MOST_KEPT = 15_000;

/** Without the notices of a year that a later whole-year notice has replaced. */
function inForce(notices: readonly HolidayNotice[]): HolidayNotice[] {
  return notices.filter(
    ({ year }, at) => !notices.slice(at + 1).some((later) => later.year === year && !later.adjusts),
  );
}

/** The calendar that the notices make; where two speak of the same day the later one wins. */
export function workingCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const ordered = new Map<CalendarDate, "holiday" | "makeUpWorkday">();
  const years = new Set<number>();
  for (const notice of inForce(notices)) {
    // A change of single days says nothing of the rest of its year.
    if (!notice.adjusts) years.add(notice.year);
    for (const day of notice.daysOff) ordered.set(day, "holiday");
    for (const day of notice.weekendsWorked) ordered.set(day, "makeUpWorkday");
  }
  // The same few hundred days are asked for again and again: a queue folds thousands of clocks over one calendar.
  const known = new Map<CalendarDate, DayReason>();
  const reasonOf = (day: CalendarDate): DayReason => {
    const before = known.get(day);
    if (before) return before;
    const weekday = weekdayOf(day);
    const reason = ordered.get(day) ?? (weekday === 0 || weekday === 6 ? "weekend" : "workday");
    if (known.size >= MOST_KEPT) known.clear();
    known.set(day, reason);
    return reason;
  };
  return {
    reasonOf,
    isWorkingDay: (day) => {
      const reason = reasonOf(day);
      return reason === "workday" || reason === "makeUpWorkday";
    },
    covers: (day) => years.has(yearOf(day)),
  };
}

/** The end of a walk over working days. */
export interface WorkingDayWalk {
  day: CalendarDate;
  /** True when the walk touched a year whose notice is not known yet. */
  provisional: boolean;
}

/** The `count`-th working day after `start`; day 1 is the first working day after it (期间开始的日不计算在期间内). */
export function addWorkingDays(
  start: CalendarDate,
  count: number,
  calendar: WorkingCalendar,
): WorkingDayWalk {
  let day = start;
  let provisional = !calendar.covers(start);
  for (let counted = 0; counted < count; ) {
    day = nextDay(day);
    if (!calendar.covers(day)) provisional = true;
    if (calendar.isWorkingDay(day)) counted += 1;
  }
  return { day, provisional };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (daysBetween(from, to) < 0) return -workingDaysBetween(to, from, calendar);
  let counted = 0;
  for (let day = from; day !== to; ) {
    day = nextDay(day);
    if (calendar.isWorkingDay(day)) counted += 1;
  }
  return counted;
}

/** The day itself when it is worked, else the next one that is (届满的最后一日是法定休假日的，以后的第一日为届满日期). */
export function firstWorkingDayFrom(day: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar).day;
}
