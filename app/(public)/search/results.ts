import { cache } from "react";
import { filesOfMany } from "@/db/queries/publication-files";
import { publicationsForHits } from "@/db/queries/publications";
import { fileHitsFor } from "@/db/search/file-hits";
import { highlight, snippet } from "@/db/search/highlight";
import type { SearchTerm } from "@/db/search/query";
import type { PublicationSearch } from "@/db/search/search-publications";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { searchExactly, searchForPage, searchNear } from "@/server/search/search";
import { noteSearchMiss } from "@/server/search-misses";
import { listing, searchPage } from "@/text/browse";
import { searchTake } from "@/text/search";
import { asOfToday } from "../listing";
import { type Asked, offersOf, readAsked } from "./asked";

/** So much of a text fills two lines of a wide screen. */
const SNIPPET = 90;
/** More words than this are not offered one by one. */
const MOST_WORDS = 4;
const MOST_NEAR = 5;
const FORMATS = ["csv", "xlsx", "json"] as const;

/** Rows as the page shows them; where neither title nor text tells why, the file that does (ux C-23). */
async function shown(
  hits: readonly { publicationId: string; exact: boolean }[],
  terms: readonly SearchTerm[],
) {
  const found = await publicationsForHits(hits.map(({ publicationId }) => publicationId));
  const ids = found.map(({ id }) => id);
  const files = await filesOfMany(ids);
  const exact = new Set(hits.flatMap((hit) => (hit.exact ? hit.publicationId : [])));
  const rows = asOfToday(found).map(({ title, summary, bodyText, ...row }) => {
    const named = highlight(title, terms);
    const told = snippet([summary, bodyText].filter(Boolean).join("\n"), terms, SNIPPET);
    return {
      row: {
        ...row,
        exact: exact.has(row.id),
        title: named.segments,
        snippet: told.segments,
        fileCount: files.get(row.id)?.length ?? 0,
      },
      isTold: exact.has(row.id) || named.found > 0 || told.found > 0,
    };
  });
  const untold = terms.length > 0 ? rows.flatMap(({ row, isTold }) => (isTold ? [] : row.id)) : [];
  const inFiles = await fileHitsFor(untold, terms);
  return rows.map(({ row }) => ({ ...row, inFile: inFiles.get(row.id) ?? null }));
}

async function totalOf(search: PublicationSearch): Promise<number> {
  return (await searchExactly({ ...search, page: 1, pageSize: 1 })).total;
}

/** What would be found with less asked: without each condition, and with each of several words alone (ux C-24). */
async function easier(asked: Asked, terms: readonly SearchTerm[]) {
  const { applied, withOnly, search } = asked;
  const ways = [
    ...(applied.length > 1 ? [{ label: null, ...withOnly([]) }] : []),
    ...applied.map((one) => ({
      label: one.words,
      ...withOnly(applied.filter((other) => other !== one)),
    })),
  ];
  const wanted = terms.filter(({ excluded }) => !excluded).slice(0, MOST_WORDS);
  const words = wanted.length > 1 ? wanted.map(({ text }) => text) : [];
  const filters = await Promise.all(
    ways.map(async ({ search: less, ...way }) => ({ ...way, total: await totalOf(less) })),
  );
  const alone = await Promise.all(
    words.map(async (word) => ({ word, total: await totalOf({ ...search, query: word }) })),
  );
  return {
    filters: filters.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total),
    words: alone.filter(({ total }) => total > 0),
  };
}

/** Titles that are like what was typed, where dropping conditions would not help. */
async function nearTo(query: string) {
  const { hits } = await searchNear(query, MOST_NEAR);
  return publicationsForHits(hits.map(({ publicationId }) => publicationId));
}

/** The words that were searched along, and the query that leaves them out: quoted words are meant as they stand. */
function alsoSearched(terms: readonly SearchTerm[]) {
  const words = [...new Set(terms.flatMap(({ also }) => also.map(({ text }) => text)))];
  if (words.length === 0) return null;
  const quoted = ({ text, excluded, inTitle, also }: SearchTerm) =>
    `${excluded ? "-" : ""}${inTitle ? "title:" : ""}${also.length > 0 || /\s/u.test(text) ? `"${text}"` : text}`;
  return {
    words,
    typed: terms.filter(({ also }) => also.length > 0).map(({ text }) => text),
    onlyTyped: terms.map(quoted).join(" "),
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
  const less = total === 0 && !refused ? await easier(asked, terms) : { filters: [], words: [] };
  const isLost = total === 0 && !refused && !empty && less.filters.length === 0;
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
      ...(choiceParam(params, "format", FORMATS).unknown === undefined ? [] : [searchTake.unknownFormat]),
      ...(choiceParam(params, "notMade", FORMATS).chosen === undefined ? [] : [searchTake.notMade]),
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
    easier: less,
    near: isLost ? await nearTo(asked.query) : [],
    also: alsoSearched(terms),
  };
}
export type Results = Awaited<ReturnType<typeof results>>;

/** Head and page of one answer share one search. */
const once = cache((params: string): Promise<Results> => results(JSON.parse(params) as QueryParams));

/** What a search page shows, from its address alone. */
export function resultsFor(params: QueryParams): Promise<Results> {
  return once(JSON.stringify(params));
}
