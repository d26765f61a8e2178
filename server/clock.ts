import { beijingDate, beijingInstant, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { env } from "./env";

/** The present instant in milliseconds; moved to the day of TODAY in tests, the time of day kept. */
export function now(): number {
  const real = Date.now();
  const { testToday } = env();
  if (!testToday) return real;
  return real + beijingInstant(calendarDate(testToday)) - beijingInstant(beijingDate(real));
}

/** The present day in Beijing. */
export function today(): CalendarDate {
  return beijingDate(now());
}
