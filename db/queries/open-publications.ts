import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Genre } from "@/domain/publication/genres";
import type { Validity } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publicationLinks } from "../schema/publication-links";
import { publications, publicationVersions } from "../schema/publications";
import { inPublic } from "./publications";

/** What a program narrows the public catalogue by. */
export interface OpenFilter {
  agencyId?: string | undefined;
  columnIds?: readonly string[] | undefined;
  /** 主题分类, its first level. */
  themeClass?: string | undefined;
  genre?: Genre | undefined;
  /** Year of publication. */
  year?: number | undefined;
  /** As it stands today. */
  validity?: Validity | undefined;
  /** Days of publication, both included. */
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
}

export type OpenOrder = "newest" | "issued";
/** Where a list goes on: behind this row; the day is empty for one that was never dated. */
export interface AfterRow {
  day: string;
  id: string;
}

const UNDATED = "";

/** Lapsed by itself: the term is over and nobody has declared anything else (domain/publication/validity). */
const lapsed = (today: CalendarDate) =>
  and(inArray(publications.validity, ["inForce", "amended"]), lt(publications.expiresOn, today));

function validOn(validity: Validity, today: CalendarDate): SQL | undefined {
  const declared = eq(publications.validity, validity);
  if (validity === "expired") return or(declared, lapsed(today));
  if (validity === "repealed") return declared;
  return and(declared, sql`coalesce(${publications.expiresOn}, '9999') >= ${today}`);
}

/** The class itself and every `class\topic` below it; `]` follows `\` in every order of bytes. */
const inThemeClass = (name: string) =>
  or(
    eq(publications.theme, name),
    and(gte(publications.theme, `${name}\\`), lt(publications.theme, `${name}]`)),
  );

function within(filter: OpenFilter, today: CalendarDate): SQL | undefined {
  const { agencyId, columnIds, themeClass, genre, year, validity, from, to } = filter;
  return and(
    inPublic,
    agencyId === undefined ? undefined : eq(publications.agencyId, agencyId),
    columnIds === undefined ? undefined : inArray(publications.columnId, [...columnIds]),
    themeClass === undefined ? undefined : inThemeClass(themeClass),
    genre === undefined ? undefined : eq(publications.genre, genre),
    year === undefined ? undefined : gte(publications.publishedOn, `${year}-01-01`),
    year === undefined ? undefined : lte(publications.publishedOn, `${year}-12-31`),
    from === undefined ? undefined : gte(publications.publishedOn, from),
    to === undefined ? undefined : lte(publications.publishedOn, to),
    validity === undefined ? undefined : validOn(validity, today),
  );
}

interface Stretch {
  after?: AfterRow | undefined;
  limit: number;
  today: CalendarDate;
}

/** The rows that have a day, by that day and their id, newest first. */
async function dated(
  filter: OpenFilter,
  order: OpenOrder,
  { after, limit, today }: Stretch,
): Promise<AfterRow[]> {
  const day = order === "issued" ? publications.issuedOn : publications.publishedOn;
  const rows = await q()
    .select({ day, id: publications.id })
    .from(publications)
    .where(
      and(
        within(filter, today),
        order === "issued" ? isNotNull(day) : undefined,
        after && sql`(${day}, ${publications.id}) < (${after.day}, ${after.id})`,
      ),
    )
    .orderBy(desc(day), desc(publications.id))
    .limit(limit);
  return rows.map(({ day: on, id }) => ({ day: on ?? UNDATED, id }));
}

/** Those that were never dated, which stand last. */
async function undated(filter: OpenFilter, { after, limit, today }: Stretch): Promise<AfterRow[]> {
  const rows = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(within(filter, today), isNull(publications.issuedOn), after && lt(publications.id, after.id)))
    .orderBy(desc(publications.id))
    .limit(limit);
  return rows.map(({ id }) => ({ day: UNDATED, id }));
}

/** The next rows of the public catalogue in an order, by keyset: as fast on the last page as on the first, whatever is published meanwhile. */
export async function openRowsAfter(
  filter: OpenFilter,
  { order, ...stretch }: Stretch & { order: OpenOrder },
): Promise<AfterRow[]> {
  const { after, limit } = stretch;
  if (order === "issued" && after?.day === UNDATED) return undated(filter, stretch);
  const found = await dated(filter, order, stretch);
  if (order === "newest" || found.length === limit) return found;
  const rest = await undated(filter, { ...stretch, after: undefined, limit: limit - found.length });
  return [...found, ...rest];
}

/** A page of the public catalogue, newest first, by its number: for systems that know no other way to turn pages. */
export async function openIdsAt(
  filter: OpenFilter,
  { offset, limit, today }: { offset: number; limit: number; today: CalendarDate },
): Promise<string[]> {
  const rows = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(within(filter, today))
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

/** How many the filter leaves. */
export async function openTotal(filter: OpenFilter, today: CalendarDate): Promise<number> {
  const [row] = await q().select({ total: count() }).from(publications).where(within(filter, today));
  return row?.total ?? 0;
}

/** Those of some publications that the filter leaves, in the order given. */
export async function openWithin(
  ids: readonly string[],
  filter: OpenFilter,
  today: CalendarDate,
): Promise<string[]> {
  const left = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(within(filter, today), inArray(publications.id, [...ids])));
  const kept = new Set(left.map(({ id }) => id));
  return ids.filter((id) => kept.has(id));
}

const FACET = {
  agency: publications.agencyId,
  column: publications.columnId,
  theme: publications.theme,
  genre: publications.genre,
  // Part of the day, so that an index alone can be counted.
  year: sql<string>`substr(${publications.publishedOn}, 1, 4)`,
} as const;

/** How many of what the filter leaves each value of a facet has; of some publications alone where `ids` are given. */
export async function openFacet(
  facet: keyof typeof FACET,
  given: { filter: OpenFilter; ids?: readonly string[] | undefined; today: CalendarDate },
) {
  const { filter, ids, today } = given;
  return q()
    .select({ value: sql<string | null>`${FACET[facet]}`, total: count() })
    .from(publications)
    .where(and(within(filter, today), ids && inArray(publications.id, [...ids])))
    .groupBy(FACET[facet]);
}

/** What a list of the interface shows of a publication. */
const listed = {
  id: publications.id,
  indexNumber: publications.indexNumber,
  title: publications.title,
  documentNumber: publications.documentNumber,
  agencyName: agencies.name,
  issuedOn: publications.issuedOn,
  publishedAt: publications.publishedAt,
  validity: publications.validity,
  expiresOn: publications.expiresOn,
};

/** Rows of a list by id, in the order of the ids. */
export async function openListed(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await q()
    .select(listed)
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(and(inPublic, inArray(publications.id, [...ids])));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type OpenListed = Awaited<ReturnType<typeof openListed>>[number];

const isPresentVersion = and(
  eq(publicationVersions.publicationId, publications.id),
  eq(publicationVersions.version, publications.version),
);

const whole = () =>
  q()
    .select({
      ...listed,
      agencyCode: agencies.code,
      columnName: columns.name,
      columnCode: columns.code,
      publishedOn: publications.publishedOn,
      legacyPublished: publications.legacyPublished,
      changedAt: publicationVersions.publishedAt,
      effectiveOn: publications.effectiveOn,
      genre: publications.genre,
      theme: publications.theme,
      disclosureKind: publications.disclosureKind,
      summary: publications.summary,
      keywords: publications.keywords,
      version: publications.version,
      sourceUrl: publications.sourceUrl,
      demonstration: publications.demonstration,
      bodyText: publications.bodyText,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(publicationVersions, isPresentVersion);

/** Everything the interface tells of some publications, by id ascending: at most `limit` of those behind an id. */
export async function openWholeAfter(id: string, limit: number) {
  return whole()
    .where(and(inPublic, gt(publications.id, id)))
    .orderBy(asc(publications.id))
    .limit(limit);
}

/** Everything the interface tells of some publications, in the order of the ids. */
export async function openWholeOf(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await whole().where(and(inPublic, inArray(publications.id, [...ids])));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Everything the interface tells of one public publication; null where none is. */
export async function openWhole(id: string) {
  const [row] = await openWholeOf([id]);
  return row ?? null;
}
export type OpenWhole = Awaited<ReturnType<typeof openWholeOf>>[number];

/** Which states of some publications were published, and when, by publication. */
export async function versionsOfMany(ids: readonly string[]) {
  const found = new Map<string, { version: number; at: number }[]>();
  if (ids.length === 0) return found;
  const rows = await q()
    .select({
      publicationId: publicationVersions.publicationId,
      version: publicationVersions.version,
      at: publicationVersions.publishedAt,
    })
    .from(publicationVersions)
    .innerJoin(publications, eq(publications.id, publicationVersions.publicationId))
    .where(and(inPublic, inArray(publicationVersions.publicationId, [...ids])))
    .orderBy(asc(publicationVersions.version));
  for (const { publicationId, ...version } of rows) {
    const versions = found.get(publicationId);
    if (versions) versions.push(version);
    else found.set(publicationId, [version]);
  }
  return found;
}

/** Those of some publications that hang together with any other. */
export async function linkedAmong(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const from = await q()
    .selectDistinct({ id: publicationLinks.fromId })
    .from(publicationLinks)
    .where(inArray(publicationLinks.fromId, [...ids]));
  const to = await q()
    .selectDistinct({ id: publicationLinks.toId })
    .from(publicationLinks)
    .where(inArray(publicationLinks.toId, [...ids]));
  return new Set([...from, ...to].map(({ id }) => id));
}
