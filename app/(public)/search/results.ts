import { cache } from "react";
import { agencyChoices, yearChoices } from "@/db/queries/publication-choices";
import { publicationsForHits, publicCatalogue } from "@/db/queries/publications";
import { highlight, snippet } from "@/db/search/highlight";
import type { SearchTerm } from "@/db/search/query";
import { type PublicationSearch, searchPublications } from "@/db/search/search-publications";
import { choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { listing, searchPage } from "@/text/browse";
import { asOfToday, readFilters } from "../listing";

const PAGE_SIZE = 20;
const SORTS = ["relevance", "newest"] as const;
/** So much of a text fills two lines of a wide screen. */
const SNIPPET = 90;
/** More words than this are not offered one by one. */
const MOST_WORDS = 4;

/** What an address asks to be searched. */
async function readAsked(params: QueryParams) {
  const query = textParam(params, "q");
  const { agency, year, notices } = await readFilters(params);
  const sort = choiceParam(params, "sort", SORTS);
  const usual = query === "" ? "newest" : "relevance";
  return {
    query,
    agency,
    year,
    sort: sort.chosen ?? usual,
    page: pageParam(params),
    notices: [...notices, ...(sort.unknown === undefined ? [] : [listing.unknownSort(sort.unknown)])],
    /** The same again as parameters, without the page. */
    address: {
      q: query,
      agency: agency?.code,
      year,
      sort: sort.chosen === usual ? undefined : sort.chosen,
    },
    choices: { agencies: await agencyChoices({}), years: await yearChoices({}) },
  };
}
export type Asked = Awaited<ReturnType<typeof readAsked>>;

function searchOf({ query, agency, year, sort, page }: Asked): PublicationSearch {
  return {
    query,
    ...(agency && { agencyId: agency.id }),
    ...(year !== undefined && { year }),
    sort,
    page,
    pageSize: PAGE_SIZE,
  };
}

/** Everything published under the filters, for a query that names nothing to look for. */
async function browse(search: PublicationSearch) {
  const { items, ...counted } = await publicCatalogue(search);
  const hits = items.map(({ id }) => ({ publicationId: id, exact: false }));
  return { ...counted, hits, capped: false, terms: [] };
}

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
  return (await searchPublications({ ...search, page: 1, pageSize: 1 })).total;
}

/** What would be found with less asked: without each filter, and with each of several words alone (ux C-24). */
async function easier(asked: Asked, terms: readonly SearchTerm[]) {
  const { agencyId, year, ...bare } = searchOf(asked);
  const { agency, address } = asked;
  const ways = [
    agency && year !== undefined
      ? { label: null, search: bare, address: { ...address, agency: undefined, year: undefined } }
      : [],
    agency
      ? {
          label: searchPage.agencyIs(agency.name),
          search: { ...bare, ...(year !== undefined && { year }) },
          address: { ...address, agency: undefined },
        }
      : [],
    year !== undefined
      ? {
          label: searchPage.yearIs(year),
          search: { ...bare, ...(agencyId !== undefined && { agencyId }) },
          address: { ...address, year: undefined },
        }
      : [],
  ].flat();
  const wanted = terms.filter(({ excluded }) => !excluded).slice(0, MOST_WORDS);
  const words = wanted.length > 1 ? wanted.map(({ text }) => text) : [];
  return {
    filters: (await Promise.all(ways.map(async (way) => ({ ...way, total: await totalOf(way.search) }))))
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => b.total - a.total),
    words: (
      await Promise.all(
        words.map(async (word) => ({ word, total: await totalOf({ ...searchOf(asked), query: word }) })),
      )
    ).filter(({ total }) => total > 0),
  };
}

const NOTICES = { tooLong: searchPage.tooLong, tooManyTerms: searchPage.tooManyTerms } as const;

async function results(params: QueryParams) {
  const asked = await readAsked(params);
  const search = searchOf(asked);
  const found = await searchPublications(search);
  const refused = found.notice === "tooLong";
  const empty = found.terms.length === 0 && !refused;
  const { hits, terms, total, capped, page, pages } = empty ? await browse(search) : found;
  const pastEnd = asked.page > pages;
  return {
    asked,
    /** Too long is refused before anything is read; a page past the end is none. */
    status: refused ? (400 as const) : pastEnd ? (404 as const) : (200 as const),
    /** True when a query was answered, and not everything shown because there was none. */
    searched: !empty && !refused,
    refused,
    notices: [
      ...(found.notice ? [NOTICES[found.notice]] : []),
      ...(empty && asked.query !== "" ? [searchPage.onlySigns] : []),
      ...(capped ? [searchPage.manyHint(total)] : []),
      ...asked.notices,
      ...(pastEnd ? [listing.pastEnd(asked.page, pages)] : []),
    ],
    total,
    totalWords: capped ? searchPage.many(total) : searchPage.exactly(total),
    capped,
    page,
    pages,
    pageSize: PAGE_SIZE,
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
