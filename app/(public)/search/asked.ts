import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import type { Facet, FacetChoice, FacetCounts } from "@/db/search/facet-table";
import type { PublicationSearch } from "@/db/search/search-publications";
import { FILE_TYPES } from "@/domain/publication/file-types";
import { GENRES } from "@/domain/publication/genres";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { choiceParam, pageParam, type QueryParams, textParam, yearParam } from "@/server/query-params";
import { listing, searchPage } from "@/text/browse";
import { VALIDITY_LABELS } from "@/text/publication-form";

const PAGE_SIZE = 20;
const SORTS = ["relevance", "newest", "issued"] as const;
const SCOPES = ["title", "files"] as const;

/** One value that a facet can be narrowed to. */
interface FacetValue {
  /** As addresses name it. */
  code: string;
  label: string;
  /** As the index holds it. */
  key: string;
}

const plain = (values: readonly string[], labelOf: (value: string) => string = (value) => value) =>
  values.map((value): FacetValue => ({ code: value, label: labelOf(value), key: value }));

/** Every value of the facets that are closed lists, in their order. */
async function facetValues(): Promise<Record<Exclude<Facet, "year">, FacetValue[]>> {
  const coded = (rows: readonly { id: string; code: string; name: string }[]) =>
    rows.map(({ id, code, name }): FacetValue => ({ code, label: name, key: id }));
  return {
    agency: coded(await issuingAgencies()),
    column: coded(await columnTree()),
    theme: plain(THEMES.map(({ name }) => name)),
    genre: plain(GENRES),
    validity: plain(VALIDITIES, (validity) => VALIDITY_LABELS[validity as (typeof VALIDITIES)[number]]),
    fileType: plain(FILE_TYPES, (type) => searchPage.fileTypes[type as (typeof FILE_TYPES)[number]]),
  };
}

/** What an address asks to be searched. */
export async function readAsked(params: QueryParams) {
  const query = textParam(params, "q");
  const values = await facetValues();
  const read = Object.entries(values).map(([facet, known]) => {
    const asked = choiceParam(
      params,
      facet,
      known.map(({ code }) => code),
    );
    return {
      facet: facet as keyof typeof values,
      value: known.find(({ code }) => code === asked.chosen),
      asked,
    };
  });
  const year = yearParam(params);
  const sort = choiceParam(params, "sort", SORTS);
  const scope = choiceParam(params, "scope", SCOPES);
  const usual = query === "" ? ("newest" as const) : ("relevance" as const);
  const chosen = read.flatMap(({ facet, value }) => (value ? [{ facet, ...value }] : []));
  const years = year.chosen === undefined ? [] : [String(year.chosen)];
  const applied: { facet: Facet; code: string; label: string; key: string }[] = [
    ...chosen,
    ...years.map((one) => ({
      facet: "year" as const,
      code: one,
      label: listing.yearName(Number(one)),
      key: one,
    })),
  ];
  const choice: FacetChoice = Object.fromEntries(applied.map(({ facet, key }) => [facet, key]));
  return {
    query,
    applied,
    values,
    sort: sort.chosen ?? usual,
    scope: scope.chosen ?? ("all" as const),
    search: {
      query,
      choice,
      ...(scope.chosen && { scope: scope.chosen }),
      sort: sort.chosen ?? usual,
      page: pageParam(params),
      pageSize: PAGE_SIZE,
    } satisfies PublicationSearch,
    notices: [
      ...read.flatMap(({ facet, asked }) =>
        asked.unknown === undefined ? [] : [searchPage.unknownFacet(searchPage.facets[facet], asked.unknown)],
      ),
      ...(year.unknown === undefined ? [] : [listing.unknownYear(year.unknown)]),
      ...(sort.unknown === undefined ? [] : [listing.unknownSort(sort.unknown)]),
    ],
    /** The same again as parameters, without the page. */
    address: {
      q: query,
      ...Object.fromEntries(applied.map(({ facet, code }) => [facet, code])),
      scope: scope.chosen,
      sort: sort.chosen === usual ? undefined : sort.chosen,
    } as Record<string, string | undefined>,
  };
}
export type Asked = Awaited<ReturnType<typeof readAsked>>;

/** What each facet offers for this answer, with how many hits each value has; without counts every value is offered. */
export function offersOf({ values, applied }: Asked, counts: FacetCounts | null) {
  const totals = (facet: Facet) => new Map((counts?.[facet] ?? []).map(({ value, total }) => [value, total]));
  const offers = Object.entries(values).map(([name, known]) => {
    const facet = name as keyof typeof values;
    const total = totals(facet);
    const chosen = applied.find((one) => one.facet === facet)?.code;
    const offered = known.filter(({ key, code }) => !counts || total.has(key) || code === chosen);
    return {
      facet,
      chosen,
      options: offered.map(({ code, label, key }) => ({
        value: code,
        label: counts ? listing.counted(label, total.get(key) ?? 0) : label,
      })),
    };
  });
  const chosenYear = applied.find(({ facet }) => facet === "year")?.code;
  const yearTotals = totals("year");
  const years = new Set([...yearTotals.keys(), ...(chosenYear === undefined ? [] : [chosenYear])]);
  const options = [...years]
    .sort()
    .reverse()
    .map((year) => ({
      value: year,
      label: counts
        ? listing.counted(listing.yearName(Number(year)), yearTotals.get(year) ?? 0)
        : listing.yearName(Number(year)),
    }));
  return [...offers, { facet: "year" as const, chosen: chosenYear, options }];
}
