import { issuingAgencies } from "@/db/queries/agencies";
import type { ListingFilter } from "@/db/queries/listing-conditions";
import { publicListing } from "@/db/queries/listings";
import { agencyChoices, yearChoices } from "@/db/queries/publication-choices";
import type { CatalogueOrder, CatalogueRow } from "@/db/queries/publications";
import { AUDIENCE_PATHS, AUDIENCES, audienceOf } from "@/domain/publication/audiences";
import { GENRES } from "@/domain/publication/genres";
import { THEME_PATHS, themeOf } from "@/domain/publication/themes";
import { VALIDITIES, validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import {
  addressWith,
  choiceParam,
  pageParam,
  type QueryParams,
  ROWS,
  sizeParam,
  textParam,
  yearParam,
} from "@/server/query-params";
import { listing } from "@/text/browse";
import { narrowing } from "@/text/catalogue";

const SORTS = ["published", "issued"] as const;
const WAYS = ["asc", "desc"] as const;
const COLUMN_OF = { published: "publishedOn", issued: "issuedOn" } as const;
const AUDIENCE_VALUES = [...AUDIENCES.map(({ name }) => name), ...AUDIENCE_PATHS];

/** A list that other catalogues write otherwise: `综合政务-政务公开` asks for `综合政务\政务公开`. */
function pathParam(
  params: QueryParams,
  name: "theme" | "audience",
  known: readonly string[],
  read: (text: string) => string | null,
) {
  const exactly = choiceParam(params, name, known);
  if (exactly.unknown === undefined) return exactly;
  const meant = read(textParam(params, name));
  return meant === null ? exactly : { chosen: meant };
}

/** What an address asks of a list; what nobody can ask for is left out and named in `notices`. */
async function readFilters(params: QueryParams) {
  const agencies = await issuingAgencies();
  const agency = choiceParam(
    params,
    "agency",
    agencies.map(({ code }) => code),
  );
  const year = yearParam(params);
  const theme = pathParam(params, "theme", THEME_PATHS, themeOf);
  const audience = pathParam(params, "audience", AUDIENCE_VALUES, audienceOf);
  const genre = choiceParam(params, "genre", GENRES);
  const validity = choiceParam(params, "validity", VALIDITIES);
  const notices = [
    agency.unknown === undefined ? [] : listing.unknownAgency(agency.unknown),
    year.unknown === undefined ? [] : listing.unknownYear(year.unknown),
    ...Object.entries({ theme, audience, genre, validity }).map(([name, { unknown }]) =>
      unknown === undefined
        ? []
        : narrowing.unknown(narrowing.labels[name as keyof typeof narrowing.labels], unknown),
    ),
  ].flat();
  return {
    agency: agencies.find(({ code }) => code === agency.chosen),
    year: year.chosen,
    theme: theme.chosen,
    audience: audience.chosen,
    genre: genre.chosen,
    validity: validity.chosen,
    notices,
  };
}
type Filters = Omit<Awaited<ReturnType<typeof readFilters>>, "notices">;

/** The parameters that the filters are in an address. */
function filterParams({ agency, ...rest }: Filters) {
  return { agency: agency?.code, ...rest };
}

function filterOf(scope: Scope, { agency, ...rest }: Filters): ListingFilter {
  const agencyId = scope.agencyId ?? agency?.id;
  const said = Object.entries({ ...rest, agencyId }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    ...(scope.columnIds && { columnIds: scope.columnIds }),
    ...(scope.endsBy && { endsBy: scope.endsBy }),
    today: today(),
  };
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

/** Agencies and years to choose from, each counted under the other choices. */
async function readChoices(scope: Scope, filters: Filters) {
  const { agency, year } = filters;
  const offered = scope.agencyId
    ? []
    : await agencyChoices(filterOf(scope, { ...filters, agency: undefined }));
  const years = await yearChoices(filterOf(scope, { ...filters, year: undefined }));
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

/** What a list is of, whatever a reader asks. */
export interface Scope {
  /** Only what is in force and ends on this day at the latest. */
  endsBy?: CalendarDate;
  columnIds?: readonly string[];
  agencyId?: string;
}

/** A list page from its address: what is shown, in what order, and what has to be said about the asking; `everything` is one page of so many rows. */
export async function readListing(
  scope: Scope,
  params: QueryParams,
  { everything }: { everything?: number } = {},
) {
  const { notices: unknown, ...filters } = await readFilters(params);
  const { order, notices } = readOrder(params);
  const size = everything ?? sizeParam(params);
  const asked = pageParam(params);
  const found = await publicListing(filterOf(scope, filters), { order, page: asked, pageSize: size });
  const chosen = filterParams(filters);
  return {
    ...found,
    rows: asOfToday(found.items),
    ...filters,
    order,
    size,
    /** The filters as they stand in the address. */
    chosen,
    filtered: Object.values(chosen).some((value) => value !== undefined),
    choices: await readChoices(scope, filters),
    /** What stays the same while a reader filters: order and rows a page. */
    kept: { ...orderParams(order), ...(size !== ROWS[0] && { size: String(size) }) },
    pastEnd: asked > found.pages,
    notices: [...unknown, ...notices, ...(asked > found.pages ? [listing.pastEnd(asked, found.pages)] : [])],
  };
}
export type Listing = Awaited<ReturnType<typeof readListing>>;

/** Where the same list is had as a file, with the same filters and in the same order. */
export function exportAddress(
  format: "csv" | "xlsx",
  fixed: Readonly<Record<string, string | undefined>>,
  { chosen, order }: Pick<Listing, "chosen" | "order">,
): `/${string}` {
  return addressWith("/catalogue/export", {
    format,
    ...fixed,
    ...chosen,
    ...fixed,
    ...orderParams(order),
  });
}
