import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  inArray,
  isNull,
  like,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { GAZETTE_COLUMNS, GAZETTE_GENRES } from "@/domain/catalogue/gazette";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { logEntries } from "../schema/disclosure-log";
import { publicationAudiences } from "../schema/publication-audiences";
import { publicationLinks } from "../schema/publication-links";
import { publications } from "../schema/publications";
import { withReports } from "./annual-reports";
import { untilPublished } from "./kept-counts";
import { listedRows } from "./listings";
import { countByAgency, countByColumn } from "./publications";

const inPublic = isNull(publications.withdrawnAt);
const month = sql<string>`substr(${publications.publishedOn}, 1, 7)`;
const year = sql<number>`cast(substr(${publications.publishedOn}, 1, 4) as integer)`;

/** How much each column holds, by column id. */
export const columnCounts = () => untilPublished("columns", countByColumn);

/** How much each agency has published, by agency id. */
export const agencyCounts = () => untilPublished("agencies", countByAgency);

/** The day of the newest publication of each column, by column id. */
export async function newestByColumn(): Promise<Map<string, CalendarDate>> {
  const published = await untilPublished("newest", async () => {
    // Within a statement of its own the column keeps the name of its table.
    const own = sql`${columns.id}`;
    // A step into the index for each column, however much it holds.
    const newest = sql<string | null>`(
      SELECT ${publications.publishedOn} FROM ${publications}
      WHERE ${publications.columnId} = ${own} AND ${publications.withdrawnAt} IS NULL
      ORDER BY ${publications.publishedOn} DESC LIMIT 1)`;
    const rows = await q().select({ id: columns.id, newest }).from(columns);
    return new Map(
      rows.flatMap((row) => (row.newest === null ? [] : [[row.id, row.newest as CalendarDate] as const])),
    );
  });
  return withReports(published, null);
}

/** What the whole catalogue holds, by the values of one of its own ways in. */
export async function countsBy(
  way: "theme" | "genre" | "year" | "validity" | "audience",
  today: CalendarDate,
): Promise<Map<string, number>> {
  return untilPublished(`by ${way} ${way === "validity" ? today : ""}`, async () => {
    const rows = way === "audience" ? await countsByAudience() : await countsOf(way, today);
    return new Map(rows.flatMap((row) => (row.value === null ? [] : [[String(row.value), row.total]])));
  });
}

/** By each matter, and by each group: what serves two matters of a group is one publication of the group. */
async function countsByAudience() {
  const { audience, publicationId } = publicationAudiences;
  const group = sql<string>`substr(${audience}, 1, instr(${audience}, ${"\\"}) - 1)`;
  const of = (value: SQL<string>) =>
    q()
      .select({ value, total: countDistinct(publicationId) })
      .from(publicationAudiences)
      .groupBy(value);
  return [...(await of(sql<string>`${audience}`)), ...(await of(group))];
}

async function countsOf(way: "theme" | "genre" | "year" | "validity", today: CalendarDate) {
  // As `validityOn` has it: a document lapses by itself when its term is over.
  const validity = sql`CASE WHEN ${publications.validity} IN ('inForce', 'amended') AND ${publications.expiresOn} < ${today}
    THEN 'expired' ELSE ${publications.validity} END`;
  const value = { year, validity, theme: publications.theme, genre: publications.genre }[way];
  return q()
    .select({ value: sql<string | number | null>`${value}`, total: count() })
    .from(publications)
    .where(inPublic)
    .groupBy(value);
}

/** What an agency has published: how much in each column, with the day of the newest. */
export async function agencyIndex(agencyId: string) {
  return untilPublished(`index ${agencyId}`, async () =>
    q()
      .select({
        columnId: publications.columnId,
        total: count(),
        newestOn: max(publications.publishedOn),
      })
      .from(publications)
      .where(and(inPublic, eq(publications.agencyId, agencyId)))
      .groupBy(publications.columnId),
  );
}

/** An agency's public figures year by year, newest first: what it published, and which answers to applications everybody may read. */
export async function agencyYears(agencyId: string) {
  const published = await untilPublished(`years ${agencyId}`, async () =>
    q()
      .select({ year, total: count() })
      .from(publications)
      .where(and(inPublic, eq(publications.agencyId, agencyId)))
      .groupBy(year),
  );
  const answers = await q()
    .select({ year: logEntries.year, total: count() })
    .from(logEntries)
    .where(and(isNull(logEntries.withdrawnAt), eq(logEntries.agencyId, agencyId)))
    .groupBy(logEntries.year);
  const years = [...new Set([...published, ...answers].map((row) => row.year))].sort((a, b) => b - a);
  const of = (rows: readonly { year: number; total: number }[], one: number) =>
    rows.find((row) => row.year === one)?.total ?? 0;
  return years.map((one) => ({ year: one, published: of(published, one), answers: of(answers, one) }));
}

const shelf = (columnIds: readonly string[]) => and(inPublic, inArray(publications.columnId, [...columnIds]));

/** Everything in the columns whose title speaks of a budget or of final accounts; of one title the newest last. */
export async function budgetTitles(columnIds: readonly string[]) {
  const names = or(like(publications.title, "%预算%"), like(publications.title, "%决算%"));
  return untilPublished(`budgets ${columnIds.join()}`, async () =>
    q()
      .select({
        id: publications.id,
        title: publications.title,
        agencyId: publications.agencyId,
        publishedOn: publications.publishedOn,
      })
      .from(publications)
      .where(and(shelf(columnIds), names))
      .orderBy(asc(publications.publishedOn), asc(publications.id)),
  );
}

/** The newest of some columns with their keywords, for pages that gather by kind or by project. */
export async function gathered(columnIds: readonly string[], limit: number) {
  return q()
    .select({
      id: publications.id,
      title: publications.title,
      keywords: publications.keywords,
      columnId: publications.columnId,
      columnName: columns.name,
      publishedOn: publications.publishedOn,
      issuedOn: publications.issuedOn,
      documentNumber: publications.documentNumber,
      validity: publications.validity,
      expiresOn: publications.expiresOn,
      agencyName: agencies.name,
      agencyCode: agencies.code,
      agencyPhone: agencies.phone,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(shelf(columnIds))
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(limit);
}
export type GatheredRow = Awaited<ReturnType<typeof gathered>>[number];

/** What replaced, repealed or amended each of some publications, as far as it is public; by the id of the older one. */
export async function successorsOfMany(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; title: string }[]>();
  const rows = await q()
    .select({ of: publicationLinks.toId, id: publications.id, title: publications.title })
    .from(publicationLinks)
    .innerJoin(publications, eq(publications.id, publicationLinks.fromId))
    .where(
      and(
        inPublic,
        inArray(publicationLinks.toId, [...ids]),
        inArray(publicationLinks.kind, ["replaces", "repeals"]),
      ),
    )
    .orderBy(asc(publications.publishedOn));
  return Map.groupBy(rows, (row) => row.of);
}

/** What the gazette may print; the parts are told apart by `gazettePart`. */
async function gazetted(): Promise<SQL | undefined> {
  const named = await q()
    .select({ id: columns.id })
    .from(columns)
    .where(inArray(columns.code, Object.values(GAZETTE_COLUMNS)));
  return or(
    inArray(
      publications.columnId,
      named.map(({ id }) => id),
    ),
    inArray(publications.genre, [...GAZETTE_GENRES]),
  );
}

/** The months in which something for the gazette was published, newest first. */
export async function gazetteMonths() {
  return untilPublished("gazette", async () =>
    q()
      .select({ month })
      .from(publications)
      .where(and(inPublic, await gazetted()))
      .groupBy(month)
      .orderBy(desc(month)),
  );
}

/** What was published for the gazette in a month, `2026-11`, in the order of publication; at most `limit`. */
export async function gazetteOf(month: string, limit: number) {
  return q()
    .select({
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      genre: publications.genre,
      issuedOn: publications.issuedOn,
      publishedOn: publications.publishedOn,
      summary: publications.summary,
      validity: publications.validity,
      expiresOn: publications.expiresOn,
      columnCode: columns.code,
      agencyCode: agencies.code,
      agencyName: agencies.name,
      agencyLevel: agencies.level,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(
      and(
        inPublic,
        sql`${publications.publishedOn} >= ${`${month}-01`} AND ${publications.publishedOn} <= ${`${month}-31`}`,
        await gazetted(),
      ),
    )
    .orderBy(asc(publications.publishedOn), asc(publications.id))
    .limit(limit);
}
export type GazetteRow = Awaited<ReturnType<typeof gazetteOf>>[number];

/** What was published up to a day, newest first; after `id` of that day when a day goes on from page to page. */
export async function publishedUpTo(day: CalendarDate, id: string | null, limit: number) {
  const place = sql`(${publications.publishedOn}, ${publications.id})`;
  // No id begins with a tilde or sorts after it.
  const until = sql`${place} < (${day}, ${id ?? "~"})`;
  const found = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(inPublic, until))
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(limit);
  return listedRows(found.map((row) => row.id));
}
