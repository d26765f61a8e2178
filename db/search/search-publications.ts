import { inArray, type SQL, sql } from "drizzle-orm";
import { q, rows } from "@/db/client";
import { searchEntries } from "@/db/schema/search";
import { documentNumberKey } from "@/domain/publication/document-number";
import { formatIndexNumber, parseIndexNumber } from "@/domain/publication/index-number";
import { type BuiltQuery, matchExpression, type QueryNotice, type SearchTerm } from "./query";

/** What somebody looks for among the publications. */
export interface PublicationSearch {
  query: string;
  agencyId?: string;
  year?: number;
  columnId?: string;
  sort: "relevance" | "newest";
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
  terms: SearchTerm[];
  notice?: QueryNotice;
}

/** Beyond this nobody turns pages; the row numbers up to here are read, so that a page is a slice. */
const MOST_HITS = 10_000;
/** Ranking more titles than this takes longer than a reader waits. */
const MOST_RANKED = 2_000;

type Filters = Pick<PublicationSearch, "agencyId" | "year" | "columnId">;

function filterOf({ agencyId, year, columnId }: Filters): SQL {
  const conditions = [
    agencyId === undefined ? [] : [sql`e.agency_id = ${agencyId}`],
    year === undefined ? [] : [sql`e.year = ${year}`],
    columnId === undefined ? [] : [sql`e.column_id = ${columnId}`],
  ].flat();
  return conditions.length > 0 ? sql.join([sql``, ...conditions], sql` AND `) : sql``;
}

async function ridsOf(statement: SQL): Promise<number[]> {
  return (await rows<{ rid: number }>(statement)).map((row) => row.rid);
}

/** Documents whose 发文字号 or 索引号 is the query, however its brackets and letters are typed. */
async function numbered(query: string, filter: SQL): Promise<number[]> {
  const key = documentNumberKey(query);
  const index = parseIndexNumber(query);
  if (key === null && index === null) return [];
  const indexNumber = index && formatIndexNumber(index);
  return ridsOf(sql`SELECT e.rid AS rid FROM publications p JOIN search_entries e ON e.publication_id = p.id
    WHERE (p.document_number_key = ${key} OR p.index_number = ${indexNumber})${filter}
    ORDER BY e.rid DESC LIMIT ${MOST_HITS}`);
}

/** Hits anywhere, newest first; one more than the cap tells that there are more. */
async function anywhere(match: string, filter: SQL): Promise<number[]> {
  return ridsOf(sql`SELECT e.rid AS rid FROM search_body CROSS JOIN search_entries e ON e.rid = search_body.rowid
    WHERE search_body MATCH ${match}${filter} ORDER BY search_body.rowid DESC LIMIT ${MOST_HITS + 1}`);
}

/** Hits in titles, best first while they are few enough to rank, else newest first. */
async function titled({ match, wanted }: BuiltQuery, filter: SQL): Promise<number[]> {
  // A word that is to be left out may stand in the body alone.
  const kept =
    match === wanted
      ? filter
      : sql`${filter} AND e.rid IN (
    SELECT rowid FROM search_body WHERE search_body MATCH ${match})`;
  const hits = sql`FROM search_title CROSS JOIN search_entries e ON e.rid = search_title.rowid
    WHERE search_title MATCH ${wanted}${kept}`;
  const newest = await ridsOf(
    sql`SELECT e.rid AS rid ${hits} ORDER BY search_title.rowid DESC LIMIT ${MOST_HITS}`,
  );
  if (newest.length > MOST_RANKED) return newest;
  return ridsOf(sql`SELECT e.rid AS rid ${hits} ORDER BY bm25(search_title), e.rid DESC`);
}

async function publicationsAt(
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

/** Searches the public index. By relevance: the document number itself, then titles, then texts newest first. */
export async function searchPublications(search: PublicationSearch): Promise<PublicationHits> {
  const built = matchExpression(search.query);
  const { match, terms, notice } = built;
  const said = notice === undefined ? { terms } : { terms, notice };
  if (match === null) return { total: 0, capped: false, page: 1, pages: 1, hits: [], ...said };
  const filter = filterOf(search);
  const exact = new Set(await numbered(search.query, filter));
  const ranked = new Set(exact);
  const texts = await anywhere(match, filter);
  if (search.sort === "relevance") for (const rid of await titled(built, filter)) ranked.add(rid);
  for (const rid of texts) ranked.add(rid);
  const capped = texts.length > MOST_HITS;
  const all = [...ranked].slice(0, MOST_HITS);
  if (search.sort !== "relevance") all.sort((a, b) => b - a);
  const pages = Math.max(1, Math.ceil(all.length / search.pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(search.page) || 1));
  const shown = all.slice((page - 1) * search.pageSize, page * search.pageSize);
  return { total: all.length, capped, page, pages, hits: await publicationsAt(shown, exact), ...said };
}
