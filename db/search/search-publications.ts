import { inArray, type SQL, sql } from "drizzle-orm";
import { q } from "@/db/client";
import { otherWordsInForce } from "@/db/queries/synonyms";
import { searchEntries } from "@/db/schema/search";
import type { FacetChoice, FacetCounts } from "./facet-table";
import { MOST_HITS, numbered, ridsOf, titled } from "./matching";
import { matchExpression, type QueryNotice, type SearchTerm } from "./query";

/** What somebody looks for among the publications. */
export interface PublicationSearch {
  query: string;
  /** Values as the tables hold them: ids of agency and column, the year in digits. */
  choice?: FacetChoice;
  /** Where the words have to stand; anywhere unless told. */
  scope?: "title" | "all";
  sort: "relevance" | "newest" | "issued";
  /** From 1; a page past the end shows the last. */
  page: number;
  pageSize: number;
}

/** One page of hits. */
export interface PublicationHits {
  /** Exact unless `capped`. */
  total: number;
  /** True when there are more than `total`. */
  capped: boolean;
  page: number;
  pages: number;
  /** `exact` where the query is the very number of the document. */
  hits: { publicationId: string; rid: number; exact: boolean }[];
  /** Null where nothing was counted. */
  facets: FacetCounts | null;
  terms: SearchTerm[];
  notice?: QueryNotice;
}

/** The facets that the quick search narrows by in SQL; validity lapses by the day and is left to the exact one. */
const COLUMN_OF = {
  agency: sql`e.agency_id`,
  column: sql`e.column_id`,
  theme: sql`e.theme`,
  genre: sql`e.genre`,
  year: sql`e.year`,
} as const;

function filterOf({ validity: _, year, ...choice }: FacetChoice): SQL {
  const chosen = { ...choice, ...(year !== undefined && { year: Number(year) }) };
  const conditions = Object.entries(chosen).map(
    ([facet, value]) => sql`${COLUMN_OF[facet as keyof typeof COLUMN_OF]} = ${value}`,
  );
  return conditions.length > 0 ? sql.join([sql``, ...conditions], sql` AND `) : sql``;
}

/** Hits anywhere, newest first; one more than the cap tells that there are more. */
async function anywhere(match: string, filter: SQL): Promise<number[]> {
  return ridsOf(sql`SELECT e.rid AS rid FROM search_body CROSS JOIN search_entries e ON e.rid = search_body.rowid
    WHERE search_body MATCH ${match}${filter} ORDER BY search_body.rowid DESC LIMIT ${MOST_HITS + 1}`);
}

/** The publications at row numbers, in their order. */
export async function publicationsAt(
  rids: readonly number[],
  exact: ReadonlySet<number>,
): Promise<PublicationHits["hits"]> {
  const found = await q()
    .select({ rid: searchEntries.rid, publicationId: searchEntries.publicationId })
    .from(searchEntries)
    .where(inArray(searchEntries.rid, [...rids]));
  const byRid = new Map(found.map((row) => [row.rid, row]));
  return rids.flatMap((rid) => {
    const row = byRid.get(rid);
    return row ? [{ ...row, exact: exact.has(rid) }] : [];
  });
}

/** Which page it is and which of the hits it shows. */
export function pageWithin(hits: number, asked: { page: number; pageSize: number }) {
  const reachable = Math.min(hits, MOST_HITS);
  const pages = Math.max(1, Math.ceil(reachable / asked.pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked.page) || 1));
  return { page, pages, from: (page - 1) * asked.pageSize, to: Math.min(page * asked.pageSize, reachable) };
}

/**
 * Searches the public index without reading more than the first hits. By relevance: the document number itself, then titles, then
 * texts newest first.
 */
export async function searchPublications(search: PublicationSearch): Promise<PublicationHits> {
  const built = matchExpression(search.query, await otherWordsInForce());
  const { match, terms, notice } = built;
  const said = { facets: null, terms, ...(notice !== undefined && { notice }) };
  if (match === null) return { total: 0, capped: false, page: 1, pages: 1, hits: [], ...said };
  const filter = filterOf(search.choice ?? {});
  const exact = new Set(await numbered(search.query, filter));
  const ranked = new Set(exact);
  const texts = search.scope === "title" ? [] : await anywhere(match, filter);
  if (search.sort === "relevance" || search.scope === "title")
    for (const rid of await titled(built, filter)) ranked.add(rid);
  for (const rid of texts) ranked.add(rid);
  const capped = texts.length > MOST_HITS;
  const all = [...ranked].slice(0, MOST_HITS);
  if (search.sort !== "relevance") all.sort((a, b) => b - a);
  const { page, pages, from, to } = pageWithin(all.length, search);
  const hits = await publicationsAt(all.slice(from, to), exact);
  return { total: all.length, capped, page, pages, hits, ...said };
}
