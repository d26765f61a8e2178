import { and, asc, desc, eq, gt, gte, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { latestChanges } from "../schema/latest-changes";
import { publications } from "../schema/publications";
import { publicationCorrections } from "../schema/withdrawals";
import { inPublic } from "./publications";

/** Which publications a feed or a harvester follows; everything unless told. */
export interface HarvestScope {
  /** A column with everything below it. */
  columnIds?: readonly string[];
  agencyId?: string;
}

/** Where a list stands: after the change at this instant with this `seq`. */
export interface HarvestPlace {
  at: number;
  seq: number;
}

/** So much of a text can say what it is about. */
const OPENING = 160;

const told = {
  id: latestChanges.publicationId,
  seq: latestChanges.seq,
  kind: latestChanges.kind,
  /** Of the latest change: what the public reads is so since then. */
  changedAt: latestChanges.at,
  agencyName: agencies.name,
  agencyCode: agencies.code,
  columnName: columns.name,
  columnCode: columns.code,
  withdrawnReason: publications.withdrawnReason,
  indexNumber: publications.indexNumber,
  title: publications.title,
  documentNumber: publications.documentNumber,
  genre: publications.genre,
  theme: publications.theme,
  issuedOn: publications.issuedOn,
  effectiveOn: publications.effectiveOn,
  expiresOn: publications.expiresOn,
  validity: publications.validity,
  disclosureKind: publications.disclosureKind,
  summary: publications.summary,
  opening: sql<string>`substr(${publications.bodyText}, 1, ${OPENING})`,
  keywords: publications.keywords,
  publishedAt: publications.publishedAt,
  publishedOn: publications.publishedOn,
  legacyPublished: publications.legacyPublished,
  version: publications.version,
  /** What the version that the public reads puts right. */
  correction: publicationCorrections.note,
  demonstration: publications.demonstration,
};

const rowsToTell = () =>
  q()
    .select(told)
    .from(latestChanges)
    .innerJoin(publications, eq(publications.id, latestChanges.publicationId))
    .innerJoin(agencies, eq(agencies.id, latestChanges.agencyId))
    .innerJoin(columns, eq(columns.id, latestChanges.columnId))
    .leftJoin(
      publicationCorrections,
      and(
        eq(publicationCorrections.publicationId, publications.id),
        eq(publicationCorrections.version, publications.version),
      ),
    );

type Row = Awaited<ReturnType<typeof rowsToTell>>[number];

/** Of what was withdrawn nothing is told but that, when and why. */
function seen({ kind, withdrawnReason, ...row }: Row) {
  if (kind !== "withdrawn") return { state: "published" as const, ...row };
  const { id, seq, changedAt, agencyName, agencyCode, columnName, columnCode } = row;
  return {
    state: "withdrawn" as const,
    id,
    seq,
    changedAt,
    agencyName,
    agencyCode,
    columnName,
    columnCode,
    reason: withdrawnReason,
  };
}
export type HarvestRow = ReturnType<typeof seen>;
export type HarvestedPublication = Extract<HarvestRow, { state: "published" }>;

/** One condition for each index that answers it: asking for several columns at once would sort them all. */
function partsOf({ columnIds, agencyId }: HarvestScope): (SQL | undefined)[] {
  const ofAgency = agencyId === undefined ? undefined : eq(latestChanges.agencyId, agencyId);
  if (columnIds === undefined) return [ofAgency];
  return columnIds.map((columnId) => and(eq(latestChanges.columnId, columnId), ofAgency));
}

const byPlace = (one: { changedAt: number; seq: number }, other: { changedAt: number; seq: number }) =>
  one.changedAt - other.changedAt || one.seq - other.seq;

/** What changed last, the latest first. */
export async function latestOf(scope: HarvestScope, limit: number): Promise<HarvestRow[]> {
  const found: Row[] = [];
  for (const part of partsOf(scope))
    found.push(
      ...(await rowsToTell()
        .where(part)
        .orderBy(desc(latestChanges.at), desc(latestChanges.seq))
        .limit(limit)),
    );
  return found
    .toSorted((one, other) => byPlace(other, one))
    .slice(0, limit)
    .map(seen);
}

/** The publications of a list of ids as they are now, in the order of the ids. */
export async function harvestedByIds(ids: readonly string[]): Promise<HarvestRow[]> {
  if (ids.length === 0) return [];
  const found = await rowsToTell().where(inArray(latestChanges.publicationId, [...ids]));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [seen(row)] : [];
  });
}

/** What was withdrawn last, for readers whose list cannot say it. */
export async function latestWithdrawn(scope: HarvestScope, limit: number): Promise<HarvestRow[]> {
  const found: Row[] = [];
  for (const part of partsOf(scope))
    found.push(
      ...(await rowsToTell()
        .where(and(eq(latestChanges.kind, "withdrawn"), part))
        .orderBy(desc(latestChanges.at), desc(latestChanges.seq))
        .limit(limit)),
    );
  return found
    .toSorted((one, other) => byPlace(other, one))
    .slice(0, limit)
    .map(seen);
}

/** A stretch of time, its first instant in and its last one out. */
export interface HarvestSpan {
  from?: number | undefined;
  before?: number | undefined;
}

const within = ({ from, before }: HarvestSpan) =>
  and(
    from === undefined ? undefined : gte(latestChanges.at, from),
    before === undefined ? undefined : lt(latestChanges.at, before),
  );

/** The next publications of a harvest, the oldest change first. */
export async function harvestPage(
  scope: HarvestScope,
  span: HarvestSpan,
  after: HarvestPlace | null,
  limit: number,
): Promise<HarvestRow[]> {
  const beyond =
    after === null
      ? undefined
      : and(
          gte(latestChanges.at, after.at),
          or(gt(latestChanges.at, after.at), gt(latestChanges.seq, after.seq)),
        );
  const found: Row[] = [];
  for (const part of partsOf(scope))
    found.push(
      ...(await rowsToTell()
        .where(and(part, within(span), beyond))
        .orderBy(asc(latestChanges.at), asc(latestChanges.seq))
        .limit(limit)),
    );
  return found.toSorted(byPlace).slice(0, limit).map(seen);
}

/** How many publications a harvest comes to. */
export async function harvestTotal(scope: HarvestScope, span: HarvestSpan): Promise<number> {
  let total = 0;
  for (const part of partsOf(scope)) {
    const [row] = await q()
      .select({ total: sql<number>`count(*)` })
      .from(latestChanges)
      .where(and(part, within(span)));
    total += row?.total ?? 0;
  }
  return total;
}

/** The first change that is known and the last one; null while nothing was ever published. */
export async function harvestReach(): Promise<{ first: number; last: number; lastSeq: number } | null> {
  const [first] = await q()
    .select({ at: latestChanges.at })
    .from(latestChanges)
    .orderBy(asc(latestChanges.at))
    .limit(1);
  const [last] = await q()
    .select({ at: latestChanges.at, seq: latestChanges.seq })
    .from(latestChanges)
    .orderBy(desc(latestChanges.at), desc(latestChanges.seq))
    .limit(1);
  return first && last ? { first: first.at, last: last.at, lastSeq: last.seq } : null;
}

/** The number of the last publication that the site map has room for. */
export async function lastFirstSeq(): Promise<number> {
  const [row] = await q()
    .select({ firstSeq: latestChanges.firstSeq })
    .from(latestChanges)
    .orderBy(desc(latestChanges.firstSeq))
    .limit(1);
  return row?.firstSeq ?? 0;
}

const between = (from: number, before: number) =>
  and(gte(latestChanges.firstSeq, from), lt(latestChanges.firstSeq, before));

/** When anything among the publications of a stretch of numbers changed last, withdrawals too; null where there is none. */
export async function changedBetween(from: number, before: number): Promise<number | null> {
  const [row] = await q()
    .select({ at: sql<number | null>`max(${latestChanges.at})` })
    .from(latestChanges)
    .where(between(from, before));
  return row?.at ?? null;
}

/** What is public among a stretch of numbers, in their order. */
export async function addressesBetween(from: number, before: number, limit: number) {
  return q()
    .select({
      id: latestChanges.publicationId,
      firstSeq: latestChanges.firstSeq,
      changedAt: latestChanges.at,
    })
    .from(latestChanges)
    .where(and(between(from, before), ne(latestChanges.kind, "withdrawn")))
    .orderBy(asc(latestChanges.firstSeq))
    .limit(limit);
}

/** What ends on a day of its own from `day` on, the soonest first, with what was withdrawn since. */
export async function expiringFrom(day: string, limit: number): Promise<(HarvestRow & { lastOn: string })[]> {
  const found = await rowsToTell()
    .where(gte(latestChanges.expiresOn, day))
    .orderBy(asc(latestChanges.expiresOn), asc(latestChanges.seq))
    .limit(limit);
  return found.map((row) => ({ ...seen(row), lastOn: row.expiresOn ?? day }));
}

/** A line of a list: what, by whom, when. */
export interface NewestRow {
  id: string;
  title: string;
  agencyName: string;
  publishedOn: string;
}

/** What was published last, the newest first, without counting what else there is. */
export async function newestOf({ columnIds, agencyId }: HarvestScope, limit: number): Promise<NewestRow[]> {
  const ofAgency = agencyId === undefined ? undefined : eq(publications.agencyId, agencyId);
  const parts = columnIds
    ? columnIds.map((columnId) => and(eq(publications.columnId, columnId), ofAgency))
    : [ofAgency];
  const found: NewestRow[] = [];
  for (const part of parts)
    found.push(
      ...(await q()
        .select({
          id: publications.id,
          title: publications.title,
          agencyName: agencies.name,
          publishedOn: publications.publishedOn,
        })
        .from(publications)
        .innerJoin(agencies, eq(agencies.id, publications.agencyId))
        .where(and(inPublic, part))
        .orderBy(desc(publications.publishedOn), desc(publications.id))
        .limit(limit)),
    );
  const place = (row: NewestRow) => `${row.publishedOn} ${row.id}`;
  return found.toSorted((one, other) => place(other).localeCompare(place(one))).slice(0, limit);
}
