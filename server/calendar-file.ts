import { createHash } from "node:crypto";
import { createEvents, type DateArray } from "ics";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";

/** A whole day in a calendar file (RFC 5545). */
export interface CalendarEntry {
  /** What the entry is: the same key replaces an earlier entry when the file is taken in again. */
  key: string;
  on: CalendarDate;
  title: string;
  note: string;
}

const partsOf = (day: CalendarDate): DateArray => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
};

/** A calendar of whole days, with a reminder a day before each of them. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], at: number): string {
  const { value, error } = createEvents(
    entries.map(({ key, on, title, note }) => ({
      uid: `${createHash("sha256").update(key).digest("hex").slice(0, 32)}@mingchuang`,
      title,
      description: note,
      start: partsOf(on),
      end: partsOf(addDays(on, 1)),
      timestamp: at,
      transp: "TRANSPARENT" as const,
      alarms: [{ action: "display" as const, description: title, trigger: { before: true, hours: 15 } }],
    })),
    { calName: name, productId: "mingchuang" },
  );
  if (error || !value) throw error ?? new Error("the calendar could not be written");
  return value;
}
