import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree, withDescendants } from "@/db/queries/columns";
import type { OpenFilter } from "@/db/queries/open-publications";
import type { FacetChoice } from "@/db/search/facet-table";
import { codeKey } from "@/domain/publication/coded-field";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { wrongParameters } from "./open-reader";
import type { ParameterFault } from "./problem";
import type { PublicationsQuery } from "./schemas/publications";

interface Named {
  id: string;
  code: string;
  name: string;
}

/** The entry that a code or a full name means; a fault with every code when there is none. */
function named<T extends Named>(parameter: string, typed: string, known: readonly T[]): T | ParameterFault {
  const key = codeKey(typed);
  const found =
    known.find(({ code }) => codeKey(code) === key) ?? known.find(({ name }) => codeKey(name) === key);
  if (found) return found;
  const detail = problems.unknownValue(parameter, [...typed].slice(0, 40).join(""));
  return { parameter, detail, allowed: known.map(({ code }) => code) };
}

const isFault = (one: object | undefined): one is ParameterFault => one !== undefined && "parameter" in one;

/** What a question leaves of the catalogue, twice: for the tables and, where it can say it, for the search index. */
export interface CatalogueQuestion {
  filter: OpenFilter;
  /** Null where the index knows no such filter: days, and columns with others below them. */
  choice: FacetChoice | null;
  agencies: readonly Named[];
  columns: readonly Named[];
}

/** Reads the filters of a question; throws `Refused` with every fault at once. */
export async function catalogueQuestion(query: PublicationsQuery): Promise<CatalogueQuestion> {
  const { agency, column, theme, genre, year, validity, from, to } = query;
  const [agencies, columns] = [await issuingAgencies(), await columnTree()];
  const issuer = agency === undefined ? undefined : named("agency", agency, agencies);
  const branch = column === undefined ? undefined : named("column", column, columns);
  const faults = [issuer, branch].filter(isFault);
  if (from && to && from > to) faults.push({ parameter: "from", detail: problems.order });
  if (query.sort === "relevance" && query.q === undefined)
    faults.push({ parameter: "sort", detail: problems.relevance, allowed: ["newest", "issued"] });
  if (faults.length > 0) throw wrongParameters(400, faults);
  const agencyId = isFault(issuer) ? undefined : issuer?.id;
  const columnIds = isFault(branch) || !branch ? undefined : withDescendants(columns, branch.id);
  const [onlyColumn] = columnIds ?? [];
  const isPlain = from === undefined && to === undefined && (columnIds?.length ?? 0) <= 1;
  const choice: FacetChoice = {
    ...(agencyId !== undefined && { agency: agencyId }),
    ...(onlyColumn !== undefined && { column: onlyColumn }),
    ...(theme !== undefined && { theme }),
    ...(genre !== undefined && { genre }),
    ...(year !== undefined && { year: String(year) }),
    ...(validity !== undefined && { validity }),
  };
  return {
    filter: { agencyId, columnIds, themeClass: theme, genre, year, validity, from, to },
    choice: isPlain ? choice : null,
    agencies,
    columns,
  };
}

/** The part of a choice that the index can narrow by where the rest is left to the tables. */
export function indexedPart({ filter }: CatalogueQuestion): FacetChoice {
  const { agencyId, themeClass, genre, year, validity } = filter;
  return {
    ...(agencyId !== undefined && { agency: agencyId }),
    ...(themeClass !== undefined && { theme: themeClass }),
    ...(genre !== undefined && { genre }),
    ...(year !== undefined && { year: String(year) }),
    ...(validity !== undefined && { validity }),
  };
}
