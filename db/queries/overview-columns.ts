import { sql } from "drizzle-orm";
import { overdueDays, STANDING_COLUMNS } from "@/domain/oversight/site-health";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { columns } from "../schema/columns";
import { publications } from "../schema/publications";
import { columnExceptions } from "../schema/site-health";
import { withReports } from "./annual-reports";
import { columnTree, withDescendants } from "./columns";

/** The columns that are examined (网站体检), all of them or those one agency answers for, each with everything below it; what is excused is left out. */
export async function columnsWithin(agencyId: string | null) {
  const tree = await columnTree();
  const excused = await q().select({ id: columnExceptions.columnId }).from(columnExceptions);
  const isExcused = new Set(excused.map(({ id }) => id));
  return tree
    .filter(({ id, code, ownerAgencyId }) => {
      const isAsked = agencyId === null || ownerAgencyId === agencyId;
      return isAsked && !isExcused.has(id) && !STANDING_COLUMNS.includes(code);
    })
    .map(({ id, code, name, updateDays }) => ({
      code,
      name,
      updateDays,
      holds: withDescendants(tree, id),
    }));
}
type ColumnWithin = Awaited<ReturnType<typeof columnsWithin>>[number];

/** The newest publication of each column up to a day, among those that are public now. */
async function newestUntil(day: CalendarDate): Promise<Map<string, CalendarDate>> {
  // Within a statement of its own the column keeps the name of its table.
  const own = sql`${columns.id}`;
  // A step into the index for each column, however much it holds.
  const newest = sql<CalendarDate | null>`(
    SELECT ${publications.publishedOn} FROM ${publications}
    WHERE ${publications.columnId} = ${own} AND ${publications.withdrawnAt} IS NULL AND ${publications.publishedOn} <= ${day}
    ORDER BY ${publications.publishedOn} DESC LIMIT 1)`;
  const rows = await q().select({ id: columns.id, newest }).from(columns);
  return withReports(
    new Map(rows.flatMap(({ id, newest: on }) => (on === null ? [] : [[id, on] as const]))),
    day,
  );
}

/** Whether each column was up to date on a day: it holds something, and the newest is not older than its frequency allows. */
export async function columnStates(within: readonly ColumnWithin[], day: CalendarDate) {
  const newest = await newestUntil(day);
  return within.map(({ code, name, updateDays, holds }) => {
    const lastOn = holds.reduce<CalendarDate | null>((last, id) => {
      const on = newest.get(id) ?? null;
      return on !== null && (last === null || on > last) ? on : last;
    }, null);
    const overdueBy = overdueDays({ code, name, updateDays, lastOn, exception: null }, day);
    return { code, name, updateDays, lastOn, overdueBy, isKept: lastOn !== null && overdueBy === 0 };
  });
}
