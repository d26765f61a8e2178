import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publicationLinks } from "../schema/publication-links";
import { publications, publicationVersions } from "../schema/publications";
import { inPublic, isPresentVersion } from "./publications";

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
