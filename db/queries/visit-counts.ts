import { and, asc, between, desc, inArray, max, min, ne, notInArray, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { COUNTED_PAGES } from "@/domain/visit/counted-page";
import { q } from "../client";
import { visitCounting, visitDayAddresses, visitDays } from "../schema/visit-days";

const summed = (condition: SQL | undefined) =>
  sql<number>`coalesce(sum(CASE WHEN ${condition} THEN ${visitDays.views} ELSE 0 END), 0)`;
const byPerson = inArray(visitDays.reader, ["browser"]);

/** Pages given to browsers, files they took, and what robots took of both. */
const FIGURES = {
  pageViews: summed(and(inArray(visitDays.page, [...COUNTED_PAGES]), byPerson)),
  downloads: summed(and(inArray(visitDays.page, ["download"]), byPerson)),
  robotReads: summed(and(ne(visitDays.page, "machine"), notInArray(visitDays.reader, ["browser"]))),
};

export interface VisitSpan {
  from: CalendarDate;
  to: CalendarDate;
  /** Null for the whole site, its own pages among them. */
  agencyIds: readonly string[] | null;
}

const within = ({ from, to, agencyIds }: VisitSpan) =>
  and(between(visitDays.on, from, to), agencyIds ? inArray(visitDays.agencyId, [...agencyIds]) : undefined);

const KEYS = {
  day: sql<string>`${visitDays.on}`,
  month: sql<string>`substr(${visitDays.on}, 1, 7)`,
  year: sql<string>`substr(${visitDays.on}, 1, 4)`,
  column: sql<string>`${visitDays.columnId}`,
  agency: sql<string>`${visitDays.agencyId}`,
  page: sql<string>`${visitDays.page}`,
};
export type VisitDimension = keyof typeof KEYS;
const TIMES: readonly VisitDimension[] = ["day", "month", "year"];

/** Visits of a span by day, month, year, column, agency (ids, empty for none) or kind of page; times in their order, the rest the most visited first. */
export async function visitCounts(span: VisitSpan, by: VisitDimension) {
  const key = KEYS[by];
  return q()
    .select({ key, ...FIGURES })
    .from(visitDays)
    .where(and(within(span), by === "page" ? ne(visitDays.page, "machine") : undefined))
    .groupBy(key)
    .orderBy(...(TIMES.includes(by) ? [asc(key)] : [desc(FIGURES.pageViews), asc(key)]));
}
export type VisitCount = Awaited<ReturnType<typeof visitCounts>>[number];

/** Different addresses of each day, for the whole site, added up by day or month. */
export async function addressCounts({ from, to }: VisitSpan, by: "day" | "month") {
  const key =
    by === "day" ? sql<string>`${visitDayAddresses.on}` : sql<string>`substr(${visitDayAddresses.on}, 1, 7)`;
  return q()
    .select({ key, addresses: sql<number>`sum(${visitDayAddresses.addresses})` })
    .from(visitDayAddresses)
    .where(between(visitDayAddresses.on, from, to))
    .groupBy(key)
    .orderBy(asc(key));
}

/** From which day on visits were counted, and when that was done last; nulls before the first. */
export async function visitsCountedSince(): Promise<{ since: CalendarDate | null; at: number | null }> {
  const [first] = await q()
    .select({ on: sql<CalendarDate | null>`${min(visitDays.on)}` })
    .from(visitDays);
  const [last] = await q()
    .select({ at: max(visitCounting.countedAt) })
    .from(visitCounting);
  return { since: first?.on ?? null, at: last?.at ?? null };
}

/** Years of which there are counts, the latest first, this one among them. */
export async function visitYears(_by: Staff<"oversight.read">, today: CalendarDate): Promise<number[]> {
  const { since } = await visitsCountedSince();
  const last = yearOf(today);
  const first = Math.min(since === null ? last : yearOf(since), last);
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}
