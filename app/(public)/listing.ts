import { issuingAgencies } from "@/db/queries/agencies";
import { agencyChoices, type ChoiceScope, yearChoices } from "@/db/queries/publication-choices";
import { type CatalogueOrder, type CatalogueRow, publicCatalogue } from "@/db/queries/publications";
import { validityOn } from "@/domain/publication/validity";
import { today } from "@/server/clock";
import { choiceParam, pageParam, type QueryParams, ROWS, sizeParam, yearParam } from "@/server/query-params";
import { listing } from "@/text/browse";

const SORTS = ["published", "issued"] as const;
const WAYS = ["asc", "desc"] as const;
const COLUMN_OF = { published: "publishedOn", issued: "issuedOn" } as const;

/** What an address asks of a list; what nobody can ask for is left out and named in `notices`. */
export async function readFilters(params: QueryParams) {
  const agencies = await issuingAgencies();
  const agency = choiceParam(
    params,
    "agency",
    agencies.map(({ code }) => code),
  );
  const year = yearParam(params);
  const notices = [
    agency.unknown === undefined ? [] : listing.unknownAgency(agency.unknown),
    year.unknown === undefined ? [] : listing.unknownYear(year.unknown),
  ].flat();
  return { agency: agencies.find(({ code }) => code === agency.chosen), year: year.chosen, notices };
}

function readOrder(params: QueryParams): { order: CatalogueOrder; notices: string[] } {
  const sort = choiceParam(params, "sort", SORTS);
  const way = choiceParam(params, "order", WAYS);
  const unknown = sort.unknown ?? way.unknown;
  return {
    order: { by: COLUMN_OF[sort.chosen ?? "published"], ascending: way.chosen === "asc" },
    notices: unknown === undefined ? [] : [listing.unknownSort(unknown)],
  };
}

/** The parameters that an order adds to an address; the usual one adds none. */
export function orderParams({ by, ascending }: CatalogueOrder): { sort?: string; order?: string } {
  return { ...(by === "issuedOn" && { sort: "issued" }), ...(ascending && { order: "asc" }) };
}

/** Rows as of today: a document lapses by itself when its term is over. */
export function asOfToday<Row extends Pick<CatalogueRow, "validity" | "expiresOn">>(
  rows: readonly Row[],
): Row[] {
  const day = today();
  return rows.map((row) => ({ ...row, validity: validityOn(row, day) }));
}

/** Agencies and years to choose from, each counted under the other's choice. */
export async function readChoices(
  scope: ChoiceScope & { agency?: { id: string; code: string; name: string } | undefined },
) {
  const { agency, ...rest } = scope;
  const { year, ...anyYear } = rest;
  const offered = await agencyChoices(rest);
  const years = await yearChoices({ ...anyYear, ...(agency && { agencyId: agency.id }) });
  const chosenElsewhere = agency && !offered.some(({ id }) => id === agency.id);
  return {
    agencies: [
      ...(chosenElsewhere ? [{ value: agency.code, label: listing.counted(agency.name, 0) }] : []),
      ...offered.map(({ code, name, total }) => ({ value: code, label: listing.counted(name, total) })),
    ],
    years: [
      ...(year === undefined || years.some((one) => one.year === year)
        ? []
        : [{ value: String(year), label: listing.counted(listing.yearName(year), 0) }]),
      ...years.map(({ year: one, total }) => ({
        value: String(one),
        label: listing.counted(listing.yearName(one), total),
      })),
    ],
  };
}

/** A list page from its address: what is shown, in what order, and what has to be said about the asking. */
export async function readListing(scope: Pick<ChoiceScope, "columnIds" | "agencyId">, params: QueryParams) {
  const filters = await readFilters(params);
  const { order, notices } = readOrder(params);
  const size = sizeParam(params);
  const asked = pageParam(params);
  const { agency, year } = filters;
  const agencyId = scope.agencyId ?? agency?.id;
  const found = await publicCatalogue({
    ...(scope.columnIds && { columnIds: scope.columnIds }),
    ...(agencyId !== undefined && { agencyId }),
    ...(year !== undefined && { year }),
    order,
    page: asked,
    pageSize: size,
  });
  return {
    ...found,
    rows: asOfToday(found.items),
    agency,
    year,
    order,
    size,
    /** What stays the same while a reader filters: order and rows a page. */
    kept: { ...orderParams(order), ...(size !== ROWS[0] && { size: String(size) }) },
    pastEnd: asked > found.pages,
    notices: [
      ...filters.notices,
      ...notices,
      ...(asked > found.pages ? [listing.pastEnd(asked, found.pages)] : []),
    ],
  };
}
export type Listing = Awaited<ReturnType<typeof readListing>>;
