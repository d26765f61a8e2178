import { and, asc, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publications, publicationVersions } from "../schema/publications";
import { tombstoneOf } from "./tombstones";

/** What a list shows of a publication. */
const listed = {
  id: publications.id,
  title: publications.title,
  indexNumber: publications.indexNumber,
  documentNumber: publications.documentNumber,
  agencyName: agencies.name,
  agencyCode: agencies.code,
  columnName: columns.name,
  columnCode: columns.code,
  genre: publications.genre,
  issuedOn: publications.issuedOn,
  publishedOn: publications.publishedOn,
  validity: publications.validity,
  expiresOn: publications.expiresOn,
  demonstration: publications.demonstration,
};

/** The condition inside every public query: nothing withdrawn is listed, and a draft is not in this table at all. */
export const inPublic = isNull(publications.withdrawnAt);

export interface CatalogueFilter {
  columnIds?: string[];
  agencyId?: string;
  /** Year of publication. */
  year?: number;
  /** By the day of publication, newest first, unless told. */
  order?: CatalogueOrder;
  page: number;
  pageSize: number;
}

export interface CatalogueOrder {
  by: "publishedOn" | "issuedOn";
  ascending: boolean;
}

/** What was never dated stands last, whichever way. */
function ordered({ by, ascending }: CatalogueOrder): SQL[] {
  const day = publications[by];
  const way = ascending ? asc : desc;
  return [...(by === "issuedOn" ? [asc(isNull(day))] : []), way(day), way(publications.id)];
}

const within = (filter: CatalogueFilter): SQL | undefined =>
  and(
    inPublic,
    filter.columnIds ? inArray(publications.columnId, filter.columnIds) : undefined,
    filter.agencyId ? eq(publications.agencyId, filter.agencyId) : undefined,
    filter.year ? gte(publications.publishedOn, `${filter.year}-01-01`) : undefined,
    filter.year ? lt(publications.publishedOn, `${filter.year + 1}-01-01`) : undefined,
  );

const base = () =>
  q()
    .select(listed)
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId));

/** One page of the public catalogue, newest first, with the total. */
export async function publicCatalogue(filter: CatalogueFilter) {
  const [count] = await q().select({ total: sql<number>`count(*)` }).from(publications).where(within(filter));
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / filter.pageSize));
  const page = Math.min(Math.max(filter.page, 1), pages);
  const items = await base()
    .where(within(filter))
    .orderBy(...ordered(filter.order ?? { by: "publishedOn", ascending: false }))
    .limit(filter.pageSize)
    .offset((page - 1) * filter.pageSize);
  return { total, page, pages, items };
}
export type CatalogueRow = Awaited<ReturnType<typeof publicCatalogue>>["items"][number];

/** The newest publications, for the home page. */
export async function recentlyPublished(limit: number) {
  return base().where(inPublic).orderBy(desc(publications.publishedOn), desc(publications.id)).limit(limit);
}

/** Publications by id with their text, in the order of the ids; for search results. */
export async function publicationsForHits(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await q()
    .select({ ...listed, summary: publications.summary, bodyText: publications.bodyText })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(inPublic, inArray(publications.id, [...ids])));
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
}

/** The row of `publication_versions` that the public reads. */
export const isPresentVersion = and(
  eq(publicationVersions.publicationId, publications.id),
  eq(publicationVersions.version, publications.version),
);

/** Everything the public page of one publication shows; a withdrawn one comes without its content. */
export async function publicPublication(id: string) {
  const [row] = await q()
    .select({
      ...listed,
      agencyId: publications.agencyId,
      columnId: publications.columnId,
      theme: publications.theme,
      effectiveOn: publications.effectiveOn,
      disclosureKind: publications.disclosureKind,
      summary: publications.summary,
      keywords: publications.keywords,
      body: publications.body,
      bodyText: publications.bodyText,
      publishedAt: publications.publishedAt,
      legacyPublished: publications.legacyPublished,
      version: publications.version,
      changedAt: publicationVersions.publishedAt,
      sourceUrl: publications.sourceUrl,
      withdrawnAt: publications.withdrawnAt,
      withdrawnReason: publications.withdrawnReason,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(publicationVersions, isPresentVersion)
    .where(eq(publications.id, id));
  if (!row) return null;
  if (row.withdrawnAt === null) return { state: "published" as const, ...row };
  const { agencyName, agencyCode, withdrawnAt, withdrawnReason } = row;
  const stone = await tombstoneOf(id);
  return { state: "withdrawn" as const, agencyName, agencyCode, withdrawnAt, withdrawnReason, ...stone };
}
export type PublicPublication = Extract<
  Awaited<ReturnType<typeof publicPublication>>,
  { state: "published" }
>;

/** The publications before and after one in its column, by day of publication. */
export async function neighbours(of: { id: string; columnId: string; publishedOn: string }) {
  const inColumn = and(inPublic, eq(publications.columnId, of.columnId));
  const place = sql`(${publications.publishedOn}, ${publications.id})`;
  const here = sql`(${of.publishedOn}, ${of.id})`;
  const pick = { id: publications.id, title: publications.title };
  const [newer] = await q()
    .select(pick)
    .from(publications)
    .where(and(inColumn, sql`${place} > ${here}`))
    .orderBy(asc(publications.publishedOn), asc(publications.id))
    .limit(1);
  const [older] = await q()
    .select(pick)
    .from(publications)
    .where(and(inColumn, sql`${place} < ${here}`))
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(1);
  return { newer: newer ?? null, older: older ?? null };
}

/** What the site map lists: the newest publications with the instant of their last change. */
export async function publicAddresses(limit: number) {
  return q()
    .select({ id: publications.id, changedAt: publicationVersions.publishedAt })
    .from(publications)
    .innerJoin(publicationVersions, isPresentVersion)
    .where(inPublic)
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(limit);
}

/** How much each column holds, by column id. */
export async function countByColumn(): Promise<Map<string, number>> {
  const found = await q()
    .select({ columnId: publications.columnId, total: sql<number>`count(*)` })
    .from(publications)
    .where(inPublic)
    .groupBy(publications.columnId);
  return new Map(found.map((row) => [row.columnId, row.total]));
}

/** How much each agency has published, by agency id. */
export async function countByAgency(): Promise<Map<string, number>> {
  const found = await q()
    .select({ agencyId: publications.agencyId, total: sql<number>`count(*)` })
    .from(publications)
    .where(inPublic)
    .groupBy(publications.agencyId);
  return new Map(found.map((row) => [row.agencyId, row.total]));
}
