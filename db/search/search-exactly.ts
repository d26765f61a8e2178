import { sql } from "drizzle-orm";
import { otherWordsInForce } from "@/db/queries/synonyms";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayNumber, openFacets } from "./facets";
import { everyHit, numbered, titled } from "./matching";
import { type BuiltQuery, matchExpression } from "./query";
import {
  type PublicationHits,
  type PublicationSearch,
  pageWithin,
  publicationsAt,
} from "./search-publications";

/** Lists of hits kept for the next page, filter or order of the same query; one of half a million takes 2 MB. */
const KEPT_LISTS = 48;
const NONE = sql``;

/** A search that counts everything. It may take half a second over a million documents: never on the thread that serves. */
export type ExactSearch = (search: PublicationSearch, today: CalendarDate) => Promise<PublicationHits>;

/** Hits in the asked order as far as the page needs them. */
async function ordered(
  { query, sort }: PublicationSearch,
  { built, hits, first }: { built: BuiltQuery; hits: Uint32Array; first: ReadonlySet<number> },
  upTo: number,
): Promise<number[]> {
  if (sort !== "relevance" || built.match === null || query === "") return [...hits.subarray(0, upTo)];
  const held = new Set(hits);
  const ranked = new Set([...first].filter((rid) => held.has(rid)));
  for (const rid of await titled(built, NONE)) if (held.has(rid)) ranked.add(rid);
  for (const rid of hits) {
    if (ranked.size >= upTo) break;
    ranked.add(rid);
  }
  return [...ranked].slice(0, upTo);
}

/** Opens an exact search of one thread, with its facet table and the lists it found last. */
export function openExactSearch(): ExactSearch {
  const facets = openFacets();
  const lists = new Map<string, Uint32Array>();

  const listOf = async (built: BuiltQuery, scope: "title" | "all", generation: number) => {
    const key = JSON.stringify([built.match, built.wanted, scope, generation]);
    const list = lists.get(key) ?? (await everyHit(built, scope));
    // The last used stands last, so that the first is the one to forget.
    lists.delete(key);
    lists.set(key, list);
    const [oldest] = lists.size > KEPT_LISTS ? lists.keys() : [];
    if (oldest !== undefined) lists.delete(oldest);
    return list;
  };

  return async (search, today) => {
    const { query, choice = {}, scope = "all", sort } = search;
    const built = matchExpression(query, await otherWordsInForce());
    const { match, terms, notice } = built;
    const { table, generation } = await facets();
    const refused = notice === "tooLong";
    const exact = new Set(match === null ? [] : await numbered(query, NONE));
    const found = refused
      ? new Uint32Array()
      : match === null
        ? table.everything()
        : await listOf(built, scope, generation());
    // A document is found by its number also where the number stands nowhere in it as typed.
    const withNumbers = [...exact].some((rid) => !found.includes(rid))
      ? Uint32Array.from(new Set([...exact, ...found]))
          .sort()
          .reverse()
      : found;
    const { kept, counts } = table.narrow(withNumbers, choice, dayNumber(today));
    const { page, pages, from, to } = pageWithin(kept.length, search);
    const inOrder = sort === "issued" ? table.byIssue(kept) : kept;
    const shown = (await ordered(search, { built, hits: inOrder, first: exact }, to)).slice(from, to);
    return {
      total: kept.length,
      capped: false,
      page,
      pages,
      hits: await publicationsAt(shown, exact),
      facets: counts,
      terms,
      ...(notice !== undefined && { notice }),
    };
  };
}
