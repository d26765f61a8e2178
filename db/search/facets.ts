import { setImmediate as breathe } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { numbersOf, rows, tuplesOf } from "@/db/client";
import { calendarDate, daysBetween } from "@/domain/time/calendar-date";
import { type FacetEntry, type FacetTable, facetTable, type Rids } from "./facet-table";

const FIRST_DAY = calendarDate("1949-01-01");
const AT_ONCE = 10_000;
/** More changes than this are read faster by reading everything. */
const MOST_FOLLOWED = 2000;

/** Days since 1949-01-01, never below 1, so that 0 can mean that there is no day. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Math.max(1, daysBetween(FIRST_DAY, calendarDate(day)) + 1);
}

/** The same in SQL: a million days are worked out in a moment, and one that is no day does no harm. */
const dayIn = (column: SQL): SQL =>
  sql`iif(${column} IS NULL, 0, max(1, ifnull(CAST(julianday(${column}) - julianday('1949-01-01') AS INTEGER), 0) + 1))`;

type Tuple = readonly [number, string, string, string, string, string, string, number, number, number];

async function entriesWhere(condition: SQL): Promise<FacetEntry[]> {
  const found = await tuplesOf<Tuple>(sql`
    SELECT rid, agency_id, column_id, ifnull(theme, ''), genre, CAST(year AS TEXT), validity,
           ${dayIn(sql`issued_on`)}, ${dayIn(sql`expires_on`)}, file_types
      FROM search_entries WHERE ${condition}`);
  return found.map(
    ([rid, agency, column, theme, genre, year, validity, issuedDay, expiresDay, fileTypes]) => ({
      ...{ rid, agency, column, theme, genre, year, validity, issuedDay, expiresDay, fileTypes },
    }),
  );
}

/** The facet table of one thread, brought up to date before each use. */
export interface LiveFacets {
  table: FacetTable;
  /** The number of the last change that the table holds; results of another one are stale. */
  generation: number;
}

async function changesKept(): Promise<{ first: number; last: number }> {
  const [row] = await rows<{ first: number | null; last: number | null }>(
    sql`SELECT min(seq) AS first, max(seq) AS last FROM search_changes`,
  );
  return { first: row?.first ?? 0, last: row?.last ?? 0 };
}

/** Reads everything into a new table, a little at a time, so that whoever asks for less is answered in between. */
async function load(): Promise<FacetTable> {
  const table = facetTable();
  for (let after = -1; ; ) {
    const some = await entriesWhere(sql`rid > ${after} ORDER BY rid LIMIT ${AT_ONCE}`);
    for (const entry of some) table.put(entry);
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return table;
    after = last.rid;
    await breathe();
  }
}

async function follow(table: FacetTable, rids: Iterable<number>): Promise<void> {
  for (const rid of rids) {
    const [entry] = await entriesWhere(sql`rid = ${rid}`);
    if (entry) table.put(entry);
    else table.drop(rid);
  }
}

/** What has changed since a number, or null when it is too much or no longer known. */
async function changedSince(since: number, first: number): Promise<Iterable<number> | null> {
  if (since < 0 || first > since + 1) return null;
  const changed = await numbersOf(
    sql`SELECT rid FROM search_changes WHERE seq > ${since} LIMIT ${MOST_FOLLOWED + 1}`,
  );
  return changed.length > MOST_FOLLOWED ? null : new Set(changed);
}

/** Opens the facet table of this thread and begins to fill it; `now` gives it out when it is up to date, `ready` whatever is there. */
export function openFacets() {
  let live: LiveFacets | null = null;
  let turn: Promise<void> = Promise.resolve();
  const refresh = async () => {
    const { first, last } = await changesKept();
    if (live?.generation === last) return;
    // What is read while others publish is read again with the next change.
    const changed = await changedSince(live?.generation ?? -1, first);
    if (live && changed) {
      await follow(live.table, changed);
      live.generation = last;
    } else live = { table: await load(), generation: last };
  };
  const now = async (): Promise<LiveFacets> => {
    turn = turn.then(refresh, refresh);
    await turn;
    if (!live) throw new Error("the facets were not read");
    return live;
  };
  return { now, isReady: () => live !== null };
}

/** The hits that were issued (成文日期) between two days; both ends count, and either may be open. */
export function issuedBetween(
  table: FacetTable,
  hits: Rids,
  issued: { from?: string; to?: string } | undefined,
): Rids {
  if (issued?.from === undefined && issued?.to === undefined) return hits;
  return table.issuedWithin(
    hits,
    dayNumber(issued.from ?? "1949-01-01"),
    dayNumber(issued.to ?? "2100-12-31"),
  );
}
