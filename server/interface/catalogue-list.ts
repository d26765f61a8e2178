import { type OpenOrder, openRowsAfter, openTotal, openWithin } from "@/db/queries/open-publications";
import { lastChange } from "@/db/queries/publication-changes";
import { MOST_HITS } from "@/db/search/matching";
import type { SearchTerm } from "@/db/search/query";
import type { PublicationHits, PublicationSearch } from "@/db/search/search-publications";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { searchExactly } from "../search/search";
import { type CatalogueQuestion, indexedPart } from "./catalogue-question";
import type { Place } from "./cursor";
import { countedFacets, facetsFrom } from "./facets";
import { wrongParameters } from "./open-reader";
import type { Facets, PublicationsQuery } from "./schemas/publications";

/** One page of a list, by id. */
export interface CataloguePage {
  total: number;
  ids: string[];
  next: Place | null;
  terms: readonly SearchTerm[];
  facets?: Facets;
}

interface Wanted {
  place: Place | null;
  limit: number;
  wantsFacets: boolean;
  today: CalendarDate;
}

const KEPT_TOTALS = 200;
const totals = new Map<string, number>();

/** How many there are, kept until the next change: whoever turns pages asks the same on each. */
async function totalOf(question: CatalogueQuestion, today: CalendarDate): Promise<number> {
  const key = JSON.stringify([question.filter, today, await lastChange()]);
  const known = totals.get(key);
  if (known !== undefined) return known;
  const total = await openTotal(question.filter, today);
  totals.set(key, total);
  const [oldest] = totals.size > KEPT_TOTALS ? totals.keys() : [];
  if (oldest !== undefined) totals.delete(oldest);
  return total;
}

/** Everything counted by the index, for a question that it can narrow by. */
const counted = (choice: CatalogueQuestion["choice"]) =>
  searchExactly({ query: "", choice: choice ?? {}, sort: "newest", page: 1, pageSize: 1 });

/** The list of everything, by keyset. */
async function browsed(
  question: CatalogueQuestion,
  order: OpenOrder,
  { place, limit, wantsFacets, today }: Wanted,
): Promise<CataloguePage> {
  const after = place && "after" in place ? place.after : undefined;
  const rows = await openRowsAfter(question.filter, { order, after, limit: limit + 1, today });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const index = question.choice && (await counted(question.choice));
  const total = index?.total ?? (await totalOf(question, today));
  const facets = index?.facets
    ? facetsFrom(index.facets, question)
    : wantsFacets && (await countedFacets(question, { ids: undefined, today }));
  return {
    total,
    ids: shown.map(({ id }) => id),
    next: rows.length > limit && last ? { after: last } : null,
    terms: [],
    ...(wantsFacets && facets && { facets }),
  };
}

function refuseUnsearchable({ terms, notice }: PublicationHits): void {
  const wrong = (detail: string) => wrongParameters(400, [{ parameter: "q", detail }]);
  if (notice === "tooLong") throw wrong(problems.tooLong);
  if (terms.length === 0) throw wrong(problems.nothingInQuery);
}

/** The hits of a question that the index cannot narrow by: all of them, then what the tables leave. */
async function narrowed(
  search: PublicationSearch,
  question: CatalogueQuestion,
  today: CalendarDate,
): Promise<{ ids: string[]; terms: readonly SearchTerm[] }> {
  const choice = indexedPart(question);
  const hits = await searchExactly({ ...search, choice, page: 1, pageSize: MOST_HITS });
  refuseUnsearchable(hits);
  if (hits.total > MOST_HITS)
    throw wrongParameters(400, [{ parameter: "q", detail: problems.tooMany(MOST_HITS) }]);
  const found = hits.hits.map(({ publicationId }) => publicationId);
  return { ids: await openWithin(found, question.filter, today), terms: hits.terms };
}

/** Pages within the exact list of a search. */
async function searched(
  query: PublicationsQuery & { q: string },
  question: CatalogueQuestion,
  { place, limit, wantsFacets, today }: Wanted,
): Promise<CataloguePage> {
  const page = place && "page" in place ? place.page : 1;
  const search = { query: query.q, sort: query.sort ?? "relevance", page, pageSize: limit } as const;
  if (question.choice === null) {
    const { ids, terms } = await narrowed(search, question, today);
    const facets = wantsFacets && (await countedFacets(question, { ids, today }));
    return {
      total: ids.length,
      ids: ids.slice((page - 1) * limit, page * limit),
      next: ids.length > page * limit ? { page: page + 1 } : null,
      terms,
      ...(facets && { facets }),
    };
  }
  const hits = await searchExactly({ ...search, choice: question.choice });
  refuseUnsearchable(hits);
  const isPastEnd = page > hits.pages;
  return {
    total: hits.total,
    ids: isPastEnd ? [] : hits.hits.map(({ publicationId }) => publicationId),
    next: page < hits.pages ? { page: page + 1 } : null,
    terms: hits.terms,
    ...(wantsFacets && hits.facets && { facets: facetsFrom(hits.facets, question) }),
  };
}

/** One page of what a question leaves, with the place of the next. */
export function cataloguePage(
  query: PublicationsQuery,
  question: CatalogueQuestion,
  wanted: Wanted,
): Promise<CataloguePage> {
  const { q, sort } = query;
  if (q !== undefined) return searched({ ...query, q }, question, wanted);
  return browsed(question, sort === "issued" ? "issued" : "newest", wanted);
}
