import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree, pathTo, withDescendants } from "@/db/queries/columns";
import type { HarvestScope } from "@/db/queries/harvest";
import { oaiSets } from "@/text/oai";

export interface OaiSet {
  /** As harvesters name it. */
  spec: string;
  name: string;
  /** Of the column or agency that it is; the two roots have none. */
  code?: string;
  scope: HarvestScope;
}

/** Every set with its name and what it selects: columns as the tree has them, agencies side by side. */
export async function allSets(): Promise<OaiSet[]> {
  const columns = await columnTree();
  const agencies = await issuingAgencies();
  return [
    { spec: "column", name: oaiSets.column, scope: {} },
    ...columns.map((column) => ({
      spec: ["column", ...pathTo(columns, column.id).map(({ code }) => code)].join(":"),
      code: column.code,
      name: column.name,
      scope: { columnIds: withDescendants(columns, column.id) },
    })),
    { spec: "agency", name: oaiSets.agency, scope: {} },
    ...agencies.map(({ id, code, name }) => ({
      spec: `agency:${code}`,
      code,
      name,
      scope: { agencyId: id },
    })),
  ];
}

/** The sets that a record stands in, by the codes of its column and its agency. */
export function setsOf(sets: readonly OaiSet[], row: { columnCode: string; agencyCode: string }): string[] {
  return sets.flatMap(({ spec, code }) => {
    const isOfColumn = spec.startsWith("column:") && code === row.columnCode;
    return isOfColumn || spec === `agency:${row.agencyCode}` ? [spec] : [];
  });
}
