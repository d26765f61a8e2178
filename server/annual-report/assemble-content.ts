import { reportCounts } from "@/db/queries/report-counts";
import type { TreeAgency } from "@/db/queries/reporting-agencies";
import { reportingAgencyIds } from "@/db/queries/reporting-agencies";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "@/domain/annual-report/report-content";
import { figureValues } from "@/domain/annual-report/report-figures";
import { scopeOf } from "@/domain/annual-report/reporting-agencies";
import type { SectionTwoFigure } from "@/domain/annual-report/section-two";
import { liveSections } from "./live-sections";

/**
 * A whole report of one agency as it would be frozen now: tables of itself, or of a government with all that belongs to it, the figures that
 * the text is bound to, and the text. `missing` are figures of section 二 that nobody entered, by agency.
 */
export async function assembleContent(
  agency: Pick<TreeAgency, "id" | "code" | "name" | "level">,
  year: number,
  parts: Readonly<Partial<Record<ReportPart, string>>>,
): Promise<{ content: ReportContent; missing: { agencyId: string; figures: SectionTwoFigure[] }[] }> {
  const agencyIds = await reportingAgencyIds(agency);
  const { sections, missing } = await liveSections(agencyIds, year, agency.id);
  const counts = await reportCounts(agencyIds, year);
  return {
    content: {
      ...sections,
      form: "2021",
      agency: { code: agency.code, name: agency.name },
      year,
      scope: scopeOf(agency),
      figures: figureValues(sections, counts),
      parts: Object.fromEntries(REPORT_PARTS.map((part) => [part, (parts[part] ?? "").trim()])) as Record<
        ReportPart,
        string
      >,
    },
    missing,
  };
}
