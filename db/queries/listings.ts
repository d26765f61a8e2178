import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publications } from "../schema/publications";
import { untilPublished } from "./kept-counts";
import { filterKey, type ListingFilter, listed, type Walk } from "./listing-conditions";
import type { CatalogueOrder } from "./publications";

/** What a row of a list shows. */
const shown = {
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
  effectiveOn: publications.effectiveOn,
  expiresOn: publications.expiresOn,
  validity: publications.validity,
};

/** Publications by id, in the order of the ids; a withdrawn one is left out. */
export async function listedRows(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await q()
    .select(shown)
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(isNull(publications.withdrawnAt), inArray(publications.id, [...ids])));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type ListedRow = Awaited<ReturnType<typeof listedRows>>[number];

/** Part of a list that one index holds in order. */
interface Stretch {
  where: SQL | undefined;
  by: CatalogueOrder["by"];
  ascending: boolean;
  total: number;
}

async function countOf(key: string, where: SQL | undefined): Promise<number> {
  return untilPublished(`listing ${key}`, async () => {
    const [row] = await q().select({ total: count() }).from(publications).where(where);
    return row?.total ?? 0;
  });
}

/** Ids from `skip` on. What lies past the middle is reached from the other end: no page is further away than half the list. */
async function idsOf(stretch: Stretch, skip: number, limit: number): Promise<string[]> {
  const { where, by, total } = stretch;
  const turned = skip > total / 2;
  const way = stretch.ascending !== turned ? asc : desc;
  const rows = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(where)
    .orderBy(way(publications[by]), way(publications.id))
    .limit(limit)
    .offset(turned ? total - skip - limit : skip);
  const ids = rows.map(({ id }) => id);
  return turned ? ids.reverse() : ids;
}

/** By the day of issue, what was never dated stands last, whichever way. */
async function stretchesOf(
  key: string,
  where: SQL | undefined,
  { by, ascending }: CatalogueOrder,
  total: number,
): Promise<Stretch[]> {
  if (by === "publishedOn") return [{ where, by, ascending, total }];
  const dated = and(where, isNotNull(publications.issuedOn));
  const many = await countOf(`${key} dated`, dated);
  return [
    { where: dated, by, ascending, total: many },
    { where: and(where, isNull(publications.issuedOn)), by, ascending, total: total - many },
  ];
}

/** A list that keeps more than this share of everything is walked by day, a shorter one by its own index. */
const SPARSE = 20;

/** One page of the catalogue under any filters, with the total; pages past the end are the last one. */
export async function publicListing(
  filter: ListingFilter,
  { order, page: asked, pageSize }: { order: CatalogueOrder; page: number; pageSize: number },
) {
  const key = filterKey(filter);
  const total = await countOf(key, listed(filter, "byIndex"));
  const everything = await countOf("everything", isNull(publications.withdrawnAt));
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(asked, 1), pages);
  const walk: Walk = total * SPARSE > everything ? "byDay" : "byIndex";
  const ids: string[] = [];
  let skip = (page - 1) * pageSize;
  for (const stretch of await stretchesOf(key, listed(filter, walk), order, total)) {
    const limit = Math.min(pageSize - ids.length, stretch.total - skip);
    if (limit > 0) ids.push(...(await idsOf(stretch, skip, limit)));
    skip = Math.max(0, skip - stretch.total);
  }
  return { total, page, pages, items: await listedRows(ids) };
}
