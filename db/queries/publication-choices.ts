import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publications } from "../schema/publications";

/** Within what a reader may go on choosing. */
export interface ChoiceScope {
  columnIds?: string[];
  agencyId?: string;
  /** Year of publication. */
  year?: number;
}

const within = ({ columnIds, agencyId, year }: ChoiceScope): SQL | undefined =>
  and(
    isNull(publications.withdrawnAt),
    columnIds ? inArray(publications.columnId, columnIds) : undefined,
    agencyId === undefined ? undefined : eq(publications.agencyId, agencyId),
    year === undefined ? undefined : eq(publications.year, year),
  );

/** The agencies that published something in the scope, in the order of the directory, with how much. */
export async function agencyChoices(scope: ChoiceScope) {
  return q()
    .select({
      id: agencies.id,
      code: agencies.code,
      name: agencies.name,
      total: sql<number>`count(*)`,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(within(scope))
    .groupBy(agencies.id)
    .orderBy(asc(agencies.position));
}

/** The years in which something in the scope was published, newest first, with how much. */
export async function yearChoices(scope: ChoiceScope) {
  return q()
    .select({ year: publications.year, total: sql<number>`count(*)` })
    .from(publications)
    .where(within(scope))
    .groupBy(publications.year)
    .orderBy(desc(publications.year));
}
