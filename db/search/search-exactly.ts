import { otherWordsInForce } from "@/db/queries/synonyms";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { Rids } from "./facet-table";
import { dayNumber, issuedBetween, openFacets } from "./facets";
import { hitsOf, numbered, placeIn, type SearchScope } from "./matching";
import { type BuiltQuery, matchExpression } from "./query";
import { type PublicationHits, type PublicationSearch, pageOf, union } from "./search-publications";

/** Bytes of lists of hits kept for the next page, filter or order of the same query; one of half a million takes 2 MB. */
const KEPT_BYTES = 48 * 2 ** 20;
const NO_HITS: Rids = new Uint32Array();

/** A search that counts everything. It may take half a second over a million documents: never on the thread that serves. */
export type ExactSearch = (search: PublicationSearch, today: CalendarDate) => Promise<PublicationHits>;

/** Keeps the lists used last. */
function keptLists() {
  const lists = new Map<string, Rids>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= lists.get(key)?.byteLength ?? 0;
    lists.delete(key);
  };
  return async (key: string, find: () => Promise<Rids>): Promise<Rids> => {
    const list = lists.get(key) ?? (await find());
    // The last used stands last, so that the first is the one to forget.
    forget(key);
    lists.set(key, list);
    bytes += list.byteLength;
    for (const oldest of lists.keys()) {
      if (bytes <= KEPT_BYTES || oldest === key) break;
      forget(oldest);
    }
    return list;
  };
}

/** Opens an exact search of one thread, with its facet table and the lists it found last. */
export function openExactSearch(): ExactSearch {
  const facets = openFacets();
  const kept = keptLists();

  const everyHit = (built: BuiltQuery, scope: SearchScope, generation: number) =>
    kept(
      JSON.stringify([built.match, built.wanted, built.inTitle, built.notInTitle, scope, generation]),
      () => hitsOf(built, scope),
    );

  return async (search, today) => {
    const { query, choice = {}, scope = "all" } = search;
    const built = matchExpression(query, await otherWordsInForce());
    const { table, generation } = await facets.now();
    const hits = async () => {
      if (built.notice === "tooLong") return NO_HITS;
      return built.match === null ? table.everything() : everyHit(built, scope, generation);
    };
    const numbers = built.match === null ? NO_HITS : await numbered(query, scope);
    // A document is found by its number also where the number stands nowhere in it as typed.
    const all = issuedBetween(table, union(numbers, await hits()), search.issued);
    const narrowed = table.narrow(all, choice, dayNumber(today));
    const exact = numbers.filter((rid) => placeIn(narrowed.kept, rid) >= 0);
    const found = { search, built, kept: narrowed.kept, exact, isWhole: true, table };
    return pageOf({ ...found, meets: (rids) => rids }, narrowed.kept.length, narrowed.counts);
  };
}
