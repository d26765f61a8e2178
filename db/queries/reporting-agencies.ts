import { asc, ne } from "drizzle-orm";
import { agenciesOfReport, type ReportingAgency } from "@/domain/annual-report/reporting-agencies";
import { q } from "../client";
import { agencies } from "../schema/agencies";

/** Every agency of this city with its place in the tree, in the order of the directory. */
export async function agencyTree() {
  return q()
    .select({
      id: agencies.id,
      code: agencies.code,
      name: agencies.name,
      level: agencies.level,
      parentId: agencies.parentId,
    })
    .from(agencies)
    .where(ne(agencies.level, "external"))
    .orderBy(asc(agencies.position));
}
export type TreeAgency = Awaited<ReturnType<typeof agencyTree>>[number];

/** The ids of the agencies whose numbers this agency's report holds, its own first. */
export async function reportingAgencyIds(agency: Pick<ReportingAgency, "id">): Promise<string[]> {
  return agenciesOfReport(agency.id, await agencyTree()).map(({ id }) => id);
}
