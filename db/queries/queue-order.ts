import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type CalendarDate, nextDay } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { rows } from "../client";
import { infoRequests } from "../schema/info-requests";

/** The first and the last day that the open cases of an agency name. */
interface Range {
  first: string | null;
  last: string | null;
}

let made: { calendar: WorkingCalendar; first: string; last: string; numbers: string } | undefined;

/** Working days numbered through, by day: the difference of two numbers is the count of working days between. Kept for the day. */
function numberedDays(first: CalendarDate, last: CalendarDate, calendar: WorkingCalendar): string {
  if (made?.calendar === calendar && made.first === first && made.last === last) return made.numbers;
  const byDay: Record<string, number> = {};
  let number = 0;
  for (let day = first; ; day = nextDay(day)) {
    if (day !== first && calendar.isWorkingDay(day)) number += 1;
    byDay[day] = number;
    if (day >= last) break;
  }
  made = { calendar, first, last, numbers: JSON.stringify(byDay) };
  return made.numbers;
}

/**
 * Ids of one page, ordered by the time that truly remains, as `byUrgency` in domain/info-request/desk-views orders whole folded
 * clocks. No history is read: what remains follows from the due day, from the day until which the clock is held, and from the
 * calendar. While it is held, no day until then counts, so the count begins there.
 */
export async function idsByUrgency(
  where: SQL | undefined,
  today: CalendarDate,
  calendar: WorkingCalendar,
  range: { limit: number; offset: number },
): Promise<string[]> {
  const { id, dueOn, clockState, pausedUntil, waitingUntil, submittedAt } = infoRequests;
  const [days] = await rows<Range>(sql`
    SELECT min(min(coalesce(${dueOn}, ${today}), coalesce(${waitingUntil}, ${today}))) AS first,
           max(max(coalesce(${dueOn}, ${today}), coalesce(${waitingUntil}, ${today}),
                   coalesce(${pausedUntil}, ${today}))) AS last
    FROM ${infoRequests} WHERE ${where}`);
  const first = (days?.first ?? today) as CalendarDate;
  const last = (days?.last ?? today) as CalendarDate;
  const numbers = numberedDays(first < today ? first : today, last > today ? last : today, calendar);
  const isRunning = sql`(${clockState} IN ('running', 'paused') AND ${dueOn} IS NOT NULL)`;
  const isWaiting = sql`(${clockState} IN ('awaitingAmendment', 'awaitingFee') AND ${waitingUntil} IS NOT NULL)`;
  const isHeld = sql`(${clockState} = 'paused' AND ${pausedUntil} >= ${today} AND ${dueOn} >= ${today})`;
  const number = (day: SQL | SQLiteColumn) => sql`(SELECT n FROM days WHERE day = ${day})`;
  const found = await rows<{ id: string }>(sql`
    WITH days AS MATERIALIZED (SELECT key AS day, value AS n FROM json_each(${numbers}))
    SELECT ${id} AS id FROM ${infoRequests} WHERE ${where}
    ORDER BY
      CASE WHEN ${isWaiting} THEN 1 WHEN ${isRunning} THEN 0 ELSE 2 END,
      CASE
        WHEN ${isWaiting} THEN max(0, ${number(waitingUntil)} - ${number(sql`${today}`)})
        WHEN NOT ${isRunning} THEN 0
        WHEN ${dueOn} < ${today} THEN ${number(dueOn)} - ${number(sql`${today}`)}
        WHEN ${isHeld} THEN max(0, ${number(dueOn)} - ${number(pausedUntil)})
        ELSE ${number(dueOn)} - ${number(sql`${today}`)}
      END,
      CASE WHEN ${isHeld} THEN 1 ELSE 0 END,
      ${submittedAt}, ${id}
    LIMIT ${range.limit} OFFSET ${range.offset}`);
  return found.map((row) => row.id);
}
