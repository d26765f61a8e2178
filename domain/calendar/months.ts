import { addDays, addMonths, type CalendarDate, calendarDate, weekdayOf } from "../time/calendar-date";

/** The weeks of a month, Monday first; null where a week begins or ends in another month. */
export function weeksOf(year: number, month: number): (CalendarDate | null)[][] {
  const first = calendarDate(`${year}-${String(month).padStart(2, "0")}-01`);
  const next = addMonths(first, 1);
  const days: (CalendarDate | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let day = first; day < next; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Days that follow one another, as first and last. */
export function spansOf(days: readonly CalendarDate[]): { from: CalendarDate; to: CalendarDate }[] {
  const spans: { from: CalendarDate; to: CalendarDate }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
