declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`; has no time zone and no time of day. */
export type CalendarDate = string & { readonly [brand]: "CalendarDate" };

const DAY_MS = 86_400_000;
/** China has kept one zone without summer time since 1991. */
const BEIJING_MS = 8 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const serialOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const fromSerial = (serial: number): CalendarDate =>
  new Date(serial * DAY_MS).toISOString().slice(0, 10) as CalendarDate;

/** True for a day that exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!SHAPE.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Reads a day; throws RangeError for a day that does not exist. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text.slice(0, 20)}`);
  return text;
}

/** The day `count` days later; negative counts go back. */
export function addDays(day: CalendarDate, count: number): CalendarDate {
  return fromSerial(serialOf(day) + count);
}

const MOST_KEPT = 15_000;
const following = new Map<CalendarDate, CalendarDate>();

/** The day after; kept, because every count of days walks over the same ones. */
export function nextDay(day: CalendarDate): CalendarDate {
  const known = following.get(day);
  if (known) return known;
  const next = addDays(day, 1);
  if (following.size >= MOST_KEPT) following.clear();
  following.set(day, next);
  return next;
}

/** The same day of the month `count` months later, or the month's last day when it has no such day. */
export function addMonths(day: CalendarDate, count: number): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + (month - 1) + count;
  const first = new Date(Date.UTC(Math.floor(months / 12), months % 12, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10) as CalendarDate;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return serialOf(to) - serialOf(from);
}

/** Day of the week, Sunday 0 to Saturday 6. */
export function weekdayOf(day: CalendarDate): number {
  return (serialOf(day) + 4) % 7;
}

/** The calendar year. */
export function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}

/** The day on which an instant (milliseconds) falls in Beijing. */
export function beijingDate(instant: number): CalendarDate {
  return fromSerial(Math.floor((instant + BEIJING_MS) / DAY_MS));
}

/** The time of day in Beijing, `HH:MM`. */
export function beijingMinute(instant: number): string {
  return new Date(instant + BEIJING_MS).toISOString().slice(11, 16);
}

/** The instant (milliseconds) of a Beijing time of day. */
export function beijingInstant(day: CalendarDate, hour = 0, minute = 0): number {
  return serialOf(day) * DAY_MS - BEIJING_MS + (hour * 60 + minute) * 60_000;
}
