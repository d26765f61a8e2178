import { reportingAgencyIds } from "@/db/queries/annual-reports";
import type { ReportScope } from "@/domain/annual-report/report-content";
import { liveSections } from "../annual-report/live-sections";
import { type AnnualReportAnswer, annualReportAnswer } from "../interface/schemas/annual-reports";

/** The tables of a report as the ledger stands now, in the form in which the interface gives a published one: no version, nothing frozen. */
export async function liveReportAnswer(
  agency: { id: string; code: string; name: string; level: string },
  year: number,
): Promise<AnnualReportAnswer> {
  const scope: ReportScope = agency.level === "city" ? "government" : "own";
  const { sections } = await liveSections(await reportingAgencyIds(agency.id), year, agency.id);
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
