import { asc, desc, max, min } from "drizzle-orm";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { type HolidayNotice, type WorkingCalendar, workingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { rowState } from "../row-state";
import { holidayNotices } from "../schema/house-keeping";

let made: { newest: string; calendar: WorkingCalendar } | undefined;

/** A notice as it is stored. */
export interface StoredNotice extends HolidayNotice {
  id: string;
  createdAt: number;
}

/** Every State Council notice known, in the order in which they count. */
export async function knownNotices(): Promise<StoredNotice[]> {
  const rows = await q()
    .select()
    .from(holidayNotices)
    .orderBy(asc(holidayNotices.createdAt), asc(holidayNotices.year), asc(holidayNotices.id));
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    year: row.year,
    sources: row.sources,
    daysOff: row.daysOff as CalendarDate[],
    weekendsWorked: row.weekendsWorked as CalendarDate[],
    adjusts: row.adjusts,
  }));
}

/** A short name for exactly these notices: what was previewed over them is true only while they are all. */
export function stateOfNotices(notices: readonly StoredNotice[]): string {
  return rowState(notices.map(({ id }) => id));
}

/** The working calendar of the notices known now; kept until another notice is added. */
export async function calendarInForce(): Promise<WorkingCalendar> {
  const [last] = await q()
    .select({ id: holidayNotices.id })
    .from(holidayNotices)
    .orderBy(desc(holidayNotices.createdAt), desc(holidayNotices.id))
    .limit(1);
  const newest = last?.id ?? "";
  if (made?.newest === newest) return made.calendar;
  made = { newest, calendar: workingCalendar(await knownNotices()) };
  return made.calendar;
}

/** The first and the last year whose notice is known; between them every count of days is certain. */
export async function knownYears(): Promise<{ first: number; last: number }> {
  const [known] = await q()
    .select({ first: min(holidayNotices.year), last: max(holidayNotices.year) })
    .from(holidayNotices);
  return { first: known?.first ?? Number.POSITIVE_INFINITY, last: known?.last ?? Number.NEGATIVE_INFINITY };
}
