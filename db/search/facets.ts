import { asc, gt, inArray, sql } from "drizzle-orm";
import { q, rows } from "@/db/client";
import { searchChanges, searchEntries } from "@/db/schema/search";
import { calendarDate, daysBetween } from "@/domain/time/calendar-date";
import { type FacetEntry, type FacetTable, facetTable, type Rids } from "./facet-table";

const FIRST_DAY = calendarDate("1949-01-01");
const AT_ONCE = 50_000;

/** Days since 1949-01-01, never below 1, so that 0 can mean that there is no day. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Math.max(1, daysBetween(FIRST_DAY, calendarDate(day)) + 1);
}

const entryColumns = {
  rid: searchEntries.rid,
  agency: searchEntries.agencyId,
  column: searchEntries.columnId,
  theme: searchEntries.theme,
  genre: searchEntries.genre,
  year: searchEntries.year,
  validity: searchEntries.validity,
  issuedOn: searchEntries.issuedOn,
  expiresOn: searchEntries.expiresOn,
  fileTypes: searchEntries.fileTypes,
};

interface Row extends Omit<FacetEntry, "issuedDay" | "expiresDay" | "year" | "theme"> {
  theme: string | null;
  year: number;
  issuedOn: string | null;
  expiresOn: string | null;
}

const entryOf = ({ issuedOn, expiresOn, year, theme, ...row }: Row): FacetEntry => ({
  ...row,
  year: String(year),
  theme: theme ?? "",
  issuedDay: dayNumber(issuedOn),
  expiresDay: dayNumber(expiresOn),
});

/** The facet table of one thread, brought up to date before each use. */
export interface LiveFacets {
  table: FacetTable;
  /** The number of the last change that the table holds; results of another one are stale. */
  generation(): number;
}

async function lastChange(): Promise<number> {
  const [row] = await rows<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM search_changes`);
  return row?.seq ?? 0;
}

async function load(table: FacetTable): Promise<void> {
  for (let after = -1; ; ) {
    const some = await q()
      .select(entryColumns)
      .from(searchEntries)
      .where(gt(searchEntries.rid, after))
      .orderBy(asc(searchEntries.rid))
      .limit(AT_ONCE);
    for (const row of some) table.put(entryOf(row));
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return;
    after = last.rid;
  }
}

async function follow(table: FacetTable, since: number): Promise<void> {
  const changed = await q()
    .selectDistinct({ rid: searchChanges.rid })
    .from(searchChanges)
    .where(gt(searchChanges.seq, since));
  for (let at = 0; at < changed.length; at += 500) {
    const rids = changed.slice(at, at + 500).map(({ rid }) => rid);
    const held = await q().select(entryColumns).from(searchEntries).where(inArray(searchEntries.rid, rids));
    const byRid = new Map(held.map((row) => [row.rid, row]));
    for (const rid of rids) {
      const row = byRid.get(rid);
      if (row) table.put(entryOf(row));
      else table.drop(rid);
    }
  }
}

/** Opens the facet table of this thread; the function it returns brings it up to date and gives it out. */
export function openFacets(): () => Promise<LiveFacets> {
  const table = facetTable();
  let generation = -1;
  let turn: Promise<void> = Promise.resolve();
  const refresh = async () => {
    const now = await lastChange();
    if (now === generation) return;
    // What is read while others publish is read again with the next change.
    if (generation < 0) await load(table);
    else await follow(table, generation);
    generation = now;
  };
  return async () => {
    turn = turn.then(refresh, refresh);
    await turn;
    return { table, generation: () => generation };
  };
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
