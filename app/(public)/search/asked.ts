import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import type { Facet, FacetChoice, FacetCounts } from "@/db/search/facet-table";
import { isNumber } from "@/db/search/only-numbered";
import type { PublicationSearch } from "@/db/search/search-publications";
import { FILE_TYPES } from "@/domain/publication/file-types";
import { GENRES } from "@/domain/publication/genres";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { addDays } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import {
  choiceParam,
  dayParam,
  pageParam,
  type QueryParams,
  sizeParam,
  textParam,
  yearParam,
} from "@/server/query-params";
import { listing, searchPage } from "@/text/browse";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { searchWords } from "@/text/search";
import { withAliases } from "./aliases";

const SORTS = ["relevance", "newest", "issued"] as const;
const SCOPES = ["all", "title", "files"] as const;

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

/** One condition in force: said in words, carried by parameters, taken away as a whole. */
interface Applied {
  facet?: Facet;
  words: string;
  /** The parameters that carry it, with their values. */
  carried: Readonly<Record<string, string>>;
  narrows: Pick<PublicationSearch, "choice" | "issued" | "scope">;
}

/** A facet's value by the code that addresses use, or by its name as gov.cn's addresses do. */
function readFacet(params: QueryParams, facet: Facet, known: readonly FacetValue[]) {
  const asked = choiceParam(
    params,
    facet,
    known.flatMap(({ code, label }) => [code, label]),
  );
  const value = known.find(({ code, label }) => asked.chosen === code || asked.chosen === label);
  const applied: Applied[] = value
    ? [
        {
          facet,
          words: searchPage.chosen(searchPage.facets[facet], value.label),
          carried: { [facet]: value.code },
          narrows: { choice: { [facet]: value.key } },
        },
      ]
    : [];
  const { unknown } = asked;
  const notices = unknown === undefined ? [] : [searchPage.unknownFacet(searchPage.facets[facet], unknown)];
  return { applied, notices };
}

function readYear(params: QueryParams) {
  const { chosen, unknown } = yearParam(params);
  const year = String(chosen);
  const words = searchPage.chosen(searchPage.facets.year, listing.yearName(Number(chosen)));
  const carried = { year };
  const applied: Applied[] =
    chosen === undefined ? [] : [{ facet: "year", words, carried, narrows: { choice: { year } } }];
  return { applied, notices: unknown === undefined ? [] : [listing.unknownYear(unknown)] };
}

/** 成文日期 from and to; written the wrong way round they are turned. */
function readDays(params: QueryParams) {
  const days = (["from", "to"] as const).map((name) => ({ name, ...dayParam(params, name) }));
  const notices = days.flatMap(({ name, unknown }) =>
    unknown === undefined ? [] : [searchWords.unknownDay(searchWords[name], unknown)],
  );
  let [from, to] = days.map(({ chosen }) => chosen);
  if (from !== undefined && to !== undefined && from > to) {
    [from, to] = [to, from];
    notices.push(searchWords.turned);
  }
  if (from === undefined && to === undefined) return { applied: [], notices };
  const issued = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const words =
    from !== undefined && to !== undefined
      ? searchWords.issuedBetween(from, to)
      : from !== undefined
        ? searchWords.issuedFrom(from)
        : searchWords.issuedTo(to ?? "");
  const applied: Applied[] = [{ words, carried: issued, narrows: { issued } }];
  return { applied, notices };
}

function readScope(params: QueryParams) {
  const { chosen = "all", unknown } = choiceParam(params, "scope", SCOPES);
  const words = searchPage.chosen(searchPage.scope, searchPage.scopes[chosen]);
  const applied: Applied[] =
    chosen === "all" ? [] : [{ words, carried: { scope: chosen }, narrows: { scope: chosen } }];
  return {
    applied,
    notices: unknown === undefined ? [] : [searchPage.unknownFacet(searchPage.scope, unknown)],
  };
}

/** The search that some of the conditions make together. */
function narrowed(
  base: PublicationSearch,
  applied: readonly Applied[],
): PublicationSearch & { choice: FacetChoice } {
  const choice: FacetChoice = Object.assign({}, ...applied.map(({ narrows }) => narrows.choice));
  const rest = Object.assign({}, ...applied.map(({ narrows: { choice: _, ...more } }) => more));
  return { ...base, choice, ...rest };
}

/** What an address asks to be searched; the names of gov.cn's library do as well. */
export async function readAsked(given: QueryParams) {
  const params = withAliases(given, (days) => addDays(today(), -days));
  const query = textParam(params, "q");
  const values = await facetValues();
  const read = [
    ...Object.entries(values).map(([facet, known]) => readFacet(params, facet as keyof typeof values, known)),
    readYear(params),
    readDays(params),
    readScope(params),
  ];
  const sort = choiceParam(params, "sort", SORTS);
  const usual = query === "" ? ("newest" as const) : ("relevance" as const);
  const order = sort.chosen ?? usual;
  const pageSize = sizeParam(params);
  const applied = read.flatMap((one) => one.applied);
  const base = { query, sort: order, page: pageParam(params), pageSize };
  const kept = {
    q: query,
    sort: order === usual ? undefined : order,
    size: pageSize,
    // A bare number leads to its document; whoever is on the list stays there.
    list: isNumber(query) ? "1" : undefined,
  };
  return {
    query,
    applied,
    values,
    sort: order,
    /** The order that needs no saying: by relevance where there is something to be relevant to. */
    usual,
    pageSize,
    search: narrowed(base, applied),
    notices: [
      ...read.flatMap(({ notices }) => notices),
      ...(sort.unknown === undefined ? [] : [listing.unknownSort(sort.unknown)]),
    ],
    /** The same again as parameters, without the page. */
    address: addressOf(kept, applied),
    /** Search and address with only these of the conditions. */
    withOnly: (conditions: readonly Applied[]) => ({
      search: { ...narrowed(base, conditions), page: 1 },
      address: addressOf(kept, conditions),
    }),
  };
}

function addressOf(
  { q, ...kept }: { q: string; sort: string | undefined; size: number; list: string | undefined },
  applied: readonly Applied[],
): Readonly<Record<string, string | number | undefined>> {
  return { q, ...Object.assign({}, ...applied.map(({ carried }) => carried)), ...kept };
}
export type Asked = Awaited<ReturnType<typeof readAsked>>;

/** What each facet offers for this answer, with how many hits each value has; without counts every value is offered. */
export function offersOf({ values, applied }: Asked, counts: FacetCounts | null) {
  const totals = (facet: Facet) => new Map((counts?.[facet] ?? []).map(({ value, total }) => [value, total]));
  const offers = Object.entries(values).map(([name, known]) => {
    const facet = name as keyof typeof values;
    const total = totals(facet);
    const chosen = applied.find((one) => one.facet === facet)?.carried[facet];
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
  const chosenYear = applied.find(({ facet }) => facet === "year")?.carried.year;
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
