import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";

/** An instant as a field of date and time holds it. */
export function minuteValue(at: number): string {
  return `${beijingDate(at)}T${beijingMinute(at)}`;
}
