import { reportingAgencyIds } from "@/db/queries/reporting-agencies";
import { type ReportingAgency, scopeOf } from "@/domain/annual-report/reporting-agencies";
import { liveSections } from "../annual-report/live-sections";
import { type AnnualReportAnswer, annualReportAnswer } from "../interface/schemas/annual-reports";

/** The tables of a report as the ledger stands now, in the form in which the interface gives a published one: no version, nothing frozen. */
export async function liveReportAnswer(
  agency: Pick<ReportingAgency, "id" | "level"> & { code: string; name: string },
  year: number,
): Promise<AnnualReportAnswer> {
  const scope = scopeOf(agency);
  // A body that only an archive knows stands outside the tree and speaks for itself too.
  const agencyIds = scope === "own" ? [agency.id] : await reportingAgencyIds(agency);
  const { sections } = await liveSections(agencyIds, year, agency.id);
  return annualReportAnswer.parse({
    agency: agency.name,
    agencyCode: agency.code,
    year,
    version: null,
    frozenAt: null,
    publishedAt: null,
    erratum: null,
    contentHash: null,
    scope,
    ...sections,
    text: null,
  });
}
