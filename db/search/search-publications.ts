import { inArray } from "drizzle-orm";
import { q } from "@/db/client";
import { otherWordsInForce } from "@/db/queries/synonyms";
import { searchEntries } from "@/db/schema/search";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { FacetChoice, FacetCounts, FacetTable, Rids } from "./facet-table";
import { dayNumber, issuedBetween, openFacets } from "./facets";
import { confirmed, hitsOf, MOST_HITS, numbered, placeIn, type SearchScope, titled } from "./matching";
import { type BuiltQuery, isOneCharacter, matchExpression, type QueryNotice, type SearchTerm } from "./query";
import { MOST_READ, readThrough } from "./read-through";

/** What somebody looks for among the publications. */
export interface PublicationSearch {
  query: string;
  /** Values as the tables hold them: ids of agency and column, the year in digits. */
  choice?: FacetChoice;
  /** 成文日期 from and to, as `YYYY-MM-DD`, both included. */
  issued?: { from?: string; to?: string };
  /** Where the words have to stand; anywhere unless told. */
  scope?: SearchScope;
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
  /** True when this page would hold other hits if all were read. */
  incomplete: boolean;
  page: number;
  pages: number;
  /** `exact` where the query is the very number of the document. */
  hits: { publicationId: string; rid: number; exact: boolean }[];
  /** Of the newest hits alone when `capped`; null where nothing was counted. */
  facets: FacetCounts | null;
  terms: SearchTerm[];
  notice?: QueryNotice;
}

/** So many are read on the thread that serves, where nothing may take long. */
const MOST_READ_HERE = 2000;
/** So many hits of a single character are read out of the newest texts; its exact total follows. */
const MOST_OF_ONE = 200;
/** So many hits are looked through for those that meet a choice, before a page is given up to who reads all. */
const MOST_LOOKED_THROUGH = 30_000;

/** The publications at row numbers, in their order. */
async function publicationsAt(rids: readonly number[], exact: Rids): Promise<PublicationHits["hits"]> {
  const found = await q()
    .select({ rid: searchEntries.rid, publicationId: searchEntries.publicationId })
    .from(searchEntries)
    .where(inArray(searchEntries.rid, [...rids]));
  const byRid = new Map(found.map((row) => [row.rid, row]));
  return rids.flatMap((rid) => {
    const row = byRid.get(rid);
    return row ? [{ ...row, exact: exact.includes(rid) }] : [];
  });
}

/** Which page it is and which of the hits it shows. */
function pageWithin(hits: number, asked: { page: number; pageSize: number }) {
  const reachable = Math.min(hits, MOST_HITS);
  const pages = Math.max(1, Math.ceil(reachable / asked.pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked.page) || 1));
  return { page, pages, from: (page - 1) * asked.pageSize, to: Math.min(page * asked.pageSize, reachable) };
}

/** What a search found, before a page is cut out of it. */
export interface Found {
  search: PublicationSearch;
  built: BuiltQuery;
  /** Hits that meet every choice, descending. */
  kept: Rids;
  /** Hits whose number is the query, descending. */
  exact: Rids;
  /** False when `kept` holds the newest alone. */
  isWhole: boolean;
  table: FacetTable | null;
  /** Whether a hit beside `kept` meets the choices too; for titles that are older than the newest hits. */
  meets: (rids: Rids) => Rids;
}

/** By relevance: the document number itself, then titles, then the rest newest first. */
async function ordered(found: Found, upTo: number): Promise<number[]> {
  const { search, built, kept, exact, isWhole, table, meets } = found;
  const { sort, scope = "all" } = search;
  if (sort === "issued" && table) return [...table.byIssue(kept).subarray(0, upTo)];
  if (sort !== "relevance" || built.match === null) return [...kept.subarray(0, upTo)];
  const first = new Set(exact);
  if (scope !== "files" && first.size < upTo) {
    const titles = await titled(built);
    const known = isWhole ? titles.filter((rid) => placeIn(kept, rid) >= 0) : meets(titles);
    const isSure = isWhole || built.match === built.wanted;
    for (const rid of isSure ? known : await confirmed(known, built.match, upTo)) {
      if (first.size >= upTo) break;
      first.add(rid);
    }
  }
  for (const rid of kept) {
    if (first.size >= upTo) break;
    first.add(rid);
  }
  return [...first];
}

/** Cuts the asked page out of what was found. */
export async function pageOf(
  found: Found,
  total: number,
  facets: FacetCounts | null,
): Promise<PublicationHits> {
  const { search, built, exact, isWhole } = found;
  const { terms, notice } = built;
  const { page, pages, from, to } = pageWithin(total, search);
  const shown = (await ordered(found, to)).slice(from, to);
  const isShort = shown.length < search.pageSize || search.sort === "issued";
  return {
    total,
    capped: !isWhole,
    incomplete: !isWhole && isShort,
    page,
    pages,
    hits: await publicationsAt(shown, exact),
    facets,
    terms,
    ...(notice !== undefined && { notice }),
  };
}

/** Two descending lists as one. */
export function union(a: Rids, b: Rids): Rids {
  const missing = a.filter((rid) => placeIn(b, rid) < 0);
  if (missing.length === 0) return b;
  const all = new Uint32Array(missing.length + b.length);
  all.set(missing);
  all.set(b, missing.length);
  return all.sort().reverse();
}

const NO_HITS: Rids = new Uint32Array();

/**
 * Searches the public index by words alone, without reading more than the first hits: for callers that want a few of the best.
 * A page for readers is asked of the search threads.
 */
export async function searchPublications(
  search: Omit<PublicationSearch, "choice" | "issued">,
): Promise<PublicationHits> {
  return firstHits(search, null);
}

/** A search that gives the first page at once, whatever there is to count. */
export type QuickSearch = (search: PublicationSearch, today: CalendarDate) => Promise<PublicationHits>;

/** Opens the quick search of one thread, with its facet table. */
export function openQuickSearch(): QuickSearch {
  const facets = openFacets();
  return async (search, today) => {
    // Right after a start words alone are answered at once; what has to be narrowed waits for the table.
    const isNarrowed = Object.keys(search.choice ?? {}).length > 0;
    const isNeeded = isNarrowed || search.sort === "issued" || matchExpression(search.query).match === null;
    const live = isNeeded || facets.isReady() ? await facets.now() : null;
    if (!live) facets.now().catch(() => undefined);
    return firstHits(search, live && { table: live.table, today: dayNumber(today) });
  };
}

async function firstHits(
  search: PublicationSearch,
  live: { table: FacetTable; today: number } | null,
): Promise<PublicationHits> {
  const { query, choice = {}, scope = "all", pageSize } = search;
  const built = matchExpression(query, await otherWordsInForce());
  const table = live?.table ?? null;
  const narrow = (rids: Rids) =>
    live?.table.narrow(issuedBetween(live.table, rids, search.issued), choice, live.today) ?? {
      kept: rids,
      counts: null,
    };
  const isNarrowed = Object.keys({ ...choice, ...search.issued }).length > 0;
  /** For lists in any order. */
  const meets = (rids: Rids) => {
    if (!isNarrowed) return rids;
    const { kept } = narrow(rids.toSorted().reverse());
    return rids.filter((rid) => placeIn(kept, rid) >= 0);
  };
  const known = { search, built, table, meets };
  if (built.match === null) {
    const all = built.notice === "tooLong" || !table ? NO_HITS : table.everything();
    const { kept, counts } = narrow(all);
    return pageOf({ ...known, kept, exact: NO_HITS, isWhole: true }, kept.length, counts);
  }
  const exact = await numbered(query, scope);
  const wanted = search.page * pageSize;
  /** By reading the newest that meet the choices; null where that does not fill the page. */
  const read = async (enough: number): Promise<PublicationHits | null> => {
    const isPlain = scope === "all" && !search.issued && built.terms.every(({ inTitle }) => !inTitle);
    if (!live || !isPlain || exact.length > 0) return null;
    const rids = live.table.newest(choice, live.today, MOST_READ);
    const through = await readThrough(rids, built.terms, enough);
    if (through === null) return null;
    const isEverything = through.isAll && rids.length < MOST_READ;
    if (!isEverything && through.hits.length <= wanted) return null;
    const found = { ...known, kept: through.hits, exact, isWhole: isEverything };
    return pageOf(found, through.hits.length, isNarrowed ? null : narrow(through.hits).counts);
  };
  const [term] = built.terms;
  const isDear = built.terms.length === 1 && term !== undefined && isOneCharacter(term);
  const ofOne = isDear && !isNarrowed ? await read(MOST_OF_ONE) : null;
  if (ofOne) return ofOne;
  const most = live ? MOST_HITS : MOST_READ_HERE;
  const newest = await hitsOf(built, scope, { limit: most + 1 });
  const isWhole = newest.length <= most;
  const { kept, counts } = narrow(union(exact, newest));
  const found = { ...known, kept, exact: meets(exact), isWhole };
  if (isWhole || kept.length >= wanted || !live || !isNarrowed)
    return pageOf(found, isWhole ? kept.length : Math.min(kept.length, most), counts);
  // Few of the newest meet the choice: read those that do, or look further where such documents lie.
  const ofFew = await read(wanted + 1);
  if (ofFew) return ofFew;
  const reach = live.table.reach(choice, live.today);
  if (reach === null) return pageOf({ ...found, kept: NO_HITS, isWhole: true }, 0, null);
  const further = await hitsOf(built, scope, { ...reach, limit: MOST_LOOKED_THROUGH });
  const all = narrow(union(found.exact, further)).kept;
  const isAll = further.length < MOST_LOOKED_THROUGH;
  return pageOf({ ...found, kept: all, isWhole: isAll }, all.length, isAll ? null : counts);
}
