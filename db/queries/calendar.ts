import { asc, desc } from "drizzle-orm";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { type HolidayNotice, type WorkingCalendar, workingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { holidayNotices } from "../schema/house-keeping";

let made: { newest: string; calendar: WorkingCalendar } | undefined;

/** The working calendar of the notices known now; kept until another notice is added. */
export async function calendarInForce(): Promise<WorkingCalendar> {
  const [last] = await q()
    .select({ id: holidayNotices.id })
    .from(holidayNotices)
    .orderBy(desc(holidayNotices.createdAt), desc(holidayNotices.id))
    .limit(1);
  const newest = last?.id ?? "";
  if (made?.newest === newest) return made.calendar;
  const rows = await q()
    .select()
    .from(holidayNotices)
    .orderBy(asc(holidayNotices.createdAt), asc(holidayNotices.year));
  const notices: HolidayNotice[] = rows.map((row) => ({
    year: row.year,
    sources: row.sources,
    daysOff: row.daysOff as CalendarDate[],
    weekendsWorked: row.weekendsWorked as CalendarDate[],
    adjusts: row.adjusts,
  }));
  made = { newest, calendar: workingCalendar(notices) };
  return made.calendar;
}
