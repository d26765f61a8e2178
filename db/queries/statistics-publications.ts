import { and, between, count, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { itemsMeant } from "@/domain/publication/disclosure-items";
import { limitOf, publishClock } from "@/domain/publication/publish-clock";
import { DAY_BANDS, workingDayNumbers } from "@/domain/statistics/day-bands";
import {
  FULLNESS,
  type Fullness,
  itemOf,
  type PublicationCounts,
  type PublicationCut,
  type PublicationTiming,
} from "@/domain/statistics/publication-cuts";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { type ColumnRow, columnTree, pathTo } from "./columns";
import { untilPublished } from "./kept-counts";
import { supervisedPublications } from "./oversight";
import type { Scope } from "./statistics-cases";

type Supervising = Staff<"oversight.read">;

/** Public now, of some agencies, published in a span. */
const published = ({ agencies: chosen, span }: Scope): SQL | undefined =>
  and(
    isNull(publications.withdrawnAt),
    inArray(
      publications.agencyId,
      chosen.map(({ id }) => id),
    ),
    between(publications.publishedOn, span.from, span.to),
  );

const month = sql<string>`substr(${publications.publishedOn}, 1, 7)`;

// The index holds this very expression; files are looked at only where there is no text.
const hasBody = sql`(body_text <> '')`;
const FILES = sql`SELECT 1 FROM publication_files AS own WHERE own.publication_id = "publications"."id" AND own.removed_at IS NULL`;
const READ = sql`EXISTS (SELECT 1 FROM file_text_pages AS page WHERE page.sha256 = own.sha256 AND page.text <> '')`;
const fullness = sql<Fullness>`CASE WHEN ${hasBody} THEN 'body' WHEN EXISTS (${FILES} AND ${READ}) THEN 'file' WHEN EXISTS (${FILES}) THEN 'scan' ELSE 'entry' END`;

const mapOf = (rows: readonly { key: string | null; total: number }[]) =>
  new Map(rows.map(({ key, total }) => [key ?? "", total]));

/** Days of issue and of publication with the period that applied, and how many publications have them. */
async function datedGroups(scope: Scope) {
  return q()
    .select({
      issuedOn: sql<CalendarDate>`${publications.issuedOn}`,
      publishedOn: sql<CalendarDate>`${publications.publishedOn}`,
      columnId: publications.columnId,
      chosen: publicationDrafts.publishLimit,
      total: count(),
    })
    .from(publications)
    .leftJoin(publicationDrafts, eq(publicationDrafts.id, publications.id))
    .where(
      and(
        published(scope),
        eq(publications.legacyPublished, false),
        sql`${publications.issuedOn} IS NOT NULL`,
      ),
    )
    .groupBy(
      publications.issuedOn,
      publications.publishedOn,
      publications.columnId,
      publicationDrafts.publishLimit,
    );
}

/** The same with the days between and whether the period was kept (条例第二十六条, or the law of the column). */
async function timedGroups(scope: Scope, tree: readonly ColumnRow[], calendar: WorkingCalendar) {
  const groups = await datedGroups(scope);
  if (groups.length === 0) return [];
  const days = groups.flatMap(({ issuedOn, publishedOn }) => [issuedOn, publishedOn]).toSorted();
  const [first, last] = [days[0] ?? scope.span.from, days.at(-1) ?? scope.span.to];
  const numbers = workingDayNumbers({ from: first, to: last }, calendar);
  const limits = new Map(tree.map(({ id, publishLimits }) => [id, publishLimits]));
  const dues = new Map<string, CalendarDate>();
  return groups.map((group) => {
    const limit = limitOf(group.chosen, limits.get(group.columnId) ?? []);
    const key = `${group.issuedOn}|${limit}`;
    const dueOn = dues.get(key) ?? publishClock(group.issuedOn, group.issuedOn, calendar, limit).dueOn;
    dues.set(key, dueOn);
    const value = (numbers.get(group.publishedOn) ?? 0) - (numbers.get(group.issuedOn) ?? 0);
    return { ...group, value: Math.max(0, value), isLate: group.publishedOn > dueOn };
  });
}
type TimedGroup = Awaited<ReturnType<typeof timedGroups>>[number];

async function countPublished(scope: Scope, calendar: WorkingCalendar): Promise<PublicationCounts> {
  const tree = await columnTree();
  const where = published(scope);
  const by = async (key: SQL<string> | typeof publications.agencyId | typeof publications.columnId) =>
    q().select({ key, total: count() }).from(publications).where(where).groupBy(key);
  const bodies = mapOf(await by(publications.agencyId));
  const inColumns = mapOf(await by(publications.columnId));
  const full = mapOf(await by(fullness));
  const [dates] = await q()
    .select({
      legacy: sql<number>`coalesce(sum(${publications.legacyPublished}), 0)`,
      undated: sql<number>`coalesce(sum(${publications.legacyPublished} = 0 AND ${publications.issuedOn} IS NULL), 0)`,
    })
    .from(publications)
    .where(where);
  const timed = await timedGroups(scope, tree, calendar);
  const sum = (groups: readonly TimedGroup[]) => groups.reduce((so, { total }) => so + total, 0);
  const lags = new Map<number, number>();
  for (const { value, total } of timed) lags.set(value, (lags.get(value) ?? 0) + total);
  const late = sum(timed.filter(({ isLate }) => isLate));
  return {
    total: [...bodies.values()].reduce((so, many) => so + many, 0),
    bodies: new Map(scope.agencies.map(({ id, code }) => [code, bodies.get(id) ?? 0])),
    columns: new Map(tree.map(({ id, code }) => [code, inColumns.get(id) ?? 0])),
    months: mapOf(await by(month)),
    fullness: Object.fromEntries(FULLNESS.map((one) => [one, full.get(one) ?? 0])) as Record<
      Fullness,
      number
    >,
    timings: {
      onTime: sum(timed) - late,
      late,
      undated: dates?.undated ?? 0,
      legacy: dates?.legacy ?? 0,
    },
    lags: [...lags].map(([value, many]) => ({ value, count: many })),
  };
}

const keyOf = ({ agencies: chosen, span }: Scope) =>
  `${span.from}|${span.to}|${chosen.map(({ code }) => code).join()}`;

/** What was published in a span and is public now, by every cut; kept until something is published or withdrawn. */
export async function publicationStatistics(_by: Supervising, scope: Scope, calendar: WorkingCalendar) {
  return untilPublished(`statistics|${keyOf(scope)}`, () => countPublished(scope, calendar));
}

/** Columns by the item of art. 20 that they serve, or that a column above them serves. */
function columnsOfItems(tree: readonly ColumnRow[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of tree) {
    const short = pathTo(tree, id).findLast(({ statutoryItem }) => statutoryItem !== null)?.statutoryItem;
    for (const { code } of itemsMeant(short ?? "")) found.set(code, [...(found.get(code) ?? []), id]);
  }
  return found;
}

/** How many publications each agency has that stand under each item of art. 20, as of a day; by agency code, then item. */
export async function article20Coverage(
  _by: Supervising,
  chosen: Scope["agencies"],
  asOf: CalendarDate,
): Promise<Map<string, Map<string, number>>> {
  return untilPublished(
    `coverage|${keyOf({ agencies: chosen, span: { from: asOf, to: asOf } })}`,
    async () => {
      const items = columnsOfItems(await columnTree());
      const rows = await q()
        .select({ agencyId: publications.agencyId, columnId: publications.columnId, total: count() })
        .from(publications)
        .where(upTo(chosen, asOf))
        .groupBy(publications.agencyId, publications.columnId);
      return new Map(
        chosen.map(({ id, code }) => {
          const own = rows.filter(({ agencyId }) => agencyId === id);
          const inItem = (ids: readonly string[]) =>
            own.reduce((sum, { columnId, total }) => (ids.includes(columnId) ? sum + total : sum), 0);
          return [code, new Map([...items].map(([item, ids]) => [item, inItem(ids)]))];
        }),
      );
    },
  );
}

const upTo = (chosen: Scope["agencies"], day: string) =>
  and(
    isNull(publications.withdrawnAt),
    inArray(
      publications.agencyId,
      chosen.map(({ id }) => id),
    ),
    lte(publications.publishedOn, day),
  );

const named = (groups: readonly TimedGroup[]) => {
  const keys = groups.map(
    ({ issuedOn, publishedOn, columnId, chosen }) => `${issuedOn}|${publishedOn}|${columnId}|${chosen ?? ""}`,
  );
  return sql`${publications.issuedOn} || '|' || ${publications.publishedOn} || '|' || ${publications.columnId} || '|' || coalesce((SELECT publish_limit FROM publication_drafts AS own WHERE own.id = "publications"."id"), '') IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
};

const isDated = and(eq(publications.legacyPublished, false), sql`${publications.issuedOn} IS NOT NULL`);

/** The condition of one part of a cut. */
async function inCut(
  cut: PublicationCut,
  key: string,
  scope: Scope,
  calendar: WorkingCalendar,
): Promise<SQL | undefined> {
  const tree = await columnTree();
  switch (cut) {
    case "published":
      return published(scope);
    case "body":
      return and(
        published(scope),
        eq(publications.agencyId, sql`(SELECT id FROM ${agencies} WHERE code = ${key})`),
      );
    case "column":
      return and(
        published(scope),
        eq(publications.columnId, tree.find(({ code }) => code === key)?.id ?? ""),
      );
    case "month":
      return and(published(scope), eq(month, key));
    case "fullness":
      return and(published(scope), eq(fullness, key as Fullness));
    case "timing": {
      if (key === "legacy") return and(published(scope), eq(publications.legacyPublished, true));
      if (key === "undated")
        return and(published(scope), eq(publications.legacyPublished, false), isNull(publications.issuedOn));
      const timed = await timedGroups(scope, tree, calendar);
      const isLate = (key as PublicationTiming) === "late";
      return and(published(scope), isDated, named(timed.filter((group) => group.isLate === isLate)));
    }
    case "lag": {
      const band = DAY_BANDS.find((one) => one.key === key);
      const timed = await timedGroups(scope, tree, calendar);
      const within = timed.filter(({ value }) => band && value >= band.from && value <= band.to);
      return and(published(scope), isDated, named(within));
    }
    case "item": {
      const asked = itemOf(key);
      const body = scope.agencies.filter(({ code }) => !asked?.agencyCode || code === asked.agencyCode);
      const ids = columnsOfItems(tree).get(asked?.item ?? "") ?? [];
      return and(upTo(body, scope.span.to), inArray(publications.columnId, ids));
    }
  }
}

/** The publications behind one figure, newest first, a page at a time. */
export async function publicationsOfCut(
  by: Supervising,
  scope: Scope,
  { cut, key }: { cut: PublicationCut; key: string },
  calendar: WorkingCalendar,
  page: number,
  size: number,
) {
  const within = await inCut(cut, key, scope, calendar);
  const [counted] = await q().select({ total: count() }).from(publications).where(within);
  return { ...(await supervisedPublications(by, within, page, size)), total: counted?.total ?? 0 };
}
export type CountedPublication = Awaited<ReturnType<typeof publicationsOfCut>>["items"][number];
