import { cache } from "react";
import { publicationsForHits } from "@/db/queries/publications";
import type { Facet } from "@/db/search/facet-table";
import { highlight, snippet } from "@/db/search/highlight";
import type { SearchTerm } from "@/db/search/query";
import type { PublicationSearch } from "@/db/search/search-publications";
import type { QueryParams } from "@/server/query-params";
import { searchExactly, searchForPage } from "@/server/search/search";
import { noteSearchMiss } from "@/server/search-misses";
import { listing, searchPage } from "@/text/browse";
import { asOfToday } from "../listing";
import { type Asked, offersOf, readAsked } from "./asked";

/** So much of a text fills two lines of a wide screen. */
const SNIPPET = 90;
/** More words than this are not offered one by one. */
const MOST_WORDS = 4;

async function shown(
  hits: readonly { publicationId: string; exact: boolean }[],
  terms: readonly SearchTerm[],
) {
  const found = await publicationsForHits(hits.map(({ publicationId }) => publicationId));
  const exact = new Set(hits.flatMap((hit) => (hit.exact ? hit.publicationId : [])));
  return asOfToday(found).map(({ title, summary, bodyText, ...row }) => ({
    ...row,
    exact: exact.has(row.id),
    title: highlight(title, terms).segments,
    snippet: snippet([summary, bodyText].filter(Boolean).join("\n"), terms, SNIPPET).segments,
  }));
}

async function totalOf(search: PublicationSearch): Promise<number> {
  return (await searchExactly({ ...search, page: 1, pageSize: 1 })).total;
}

/** The search and its address without some of the filters. */
function without({ search, address }: Asked, facets: readonly Facet[]) {
  const keep = <Value>(given: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => !facets.some((facet) => facet === name)));
  return { search: { ...search, choice: keep(search.choice) }, address: keep(address) };
}

/** What would be found with less asked: without each filter, and with each of several words alone (ux C-24). */
async function easier(asked: Asked, terms: readonly SearchTerm[]) {
  const ways = [
    ...(asked.applied.length > 1
      ? [
          {
            label: null,
            ...without(
              asked,
              asked.applied.map(({ facet }) => facet),
            ),
          },
        ]
      : []),
    ...asked.applied.map(({ facet, label }) => ({
      label: searchPage.chosen(searchPage.facets[facet], label),
      ...without(asked, [facet]),
    })),
  ];
  const wanted = terms.filter(({ excluded }) => !excluded).slice(0, MOST_WORDS);
  const words = wanted.length > 1 ? wanted.map(({ text }) => text) : [];
  return {
    filters: (await Promise.all(ways.map(async (way) => ({ ...way, total: await totalOf(way.search) }))))
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => b.total - a.total),
    words: (
      await Promise.all(
        words.map(async (word) => ({ word, total: await totalOf({ ...asked.search, query: word }) })),
      )
    ).filter(({ total }) => total > 0),
  };
}

const NOTICES = { tooLong: searchPage.tooLong, tooManyTerms: searchPage.tooManyTerms } as const;

async function results(params: QueryParams) {
  const asked = await readAsked(params);
  const { hits, terms, total, capped, page, pages, facets, notice } = await searchForPage(asked.search);
  const refused = notice === "tooLong";
  const empty = terms.length === 0 && !refused;
  const pastEnd = asked.search.page > pages;
  const isInVain = !empty && !refused && total === 0 && asked.applied.length === 0;
  if (isInVain) noteSearchMiss(asked.query);
  // Beyond what can be turned to, the total still says how many there are.
  const beyond = capped || total > pages * asked.search.pageSize;
  return {
    asked,
    /** Too long is refused before anything is read; a page past the end is none. */
    status: refused ? (400 as const) : pastEnd ? (404 as const) : (200 as const),
    /** True when a query was answered, and not everything shown because there was none. */
    searched: !empty && !refused,
    refused,
    notices: [
      ...(notice ? [NOTICES[notice]] : []),
      ...(empty && asked.query !== "" ? [searchPage.onlySigns] : []),
      ...(beyond && !empty ? [searchPage.manyHint(pages * asked.search.pageSize)] : []),
      ...asked.notices,
      ...(pastEnd ? [listing.pastEnd(asked.search.page, pages)] : []),
    ],
    total,
    totalWords: capped ? searchPage.many(total) : searchPage.exactly(total),
    capped,
    page,
    pages,
    pageSize: asked.search.pageSize,
    offers: offersOf(asked, capped ? null : facets),
    hits: await shown(hits, terms),
    easier: total === 0 ? await easier(asked, terms) : { filters: [], words: [] },
  };
}
export type Results = Awaited<ReturnType<typeof results>>;

/** Head and page of one answer share one search. */
const once = cache((params: string): Promise<Results> => results(JSON.parse(params) as QueryParams));

/** What a search page shows, from its address alone. */
export function resultsFor(params: QueryParams): Promise<Results> {
  return once(JSON.stringify(params));
}
