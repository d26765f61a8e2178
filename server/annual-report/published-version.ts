import { type PublishedReport, publishedReport } from "@/db/queries/annual-reports";
import { withFigures } from "@/domain/annual-report/bound-text";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "@/domain/annual-report/report-content";
import { FIGURE_GAP } from "@/text/report-page";
import { type AnnualReportAnswer, annualReportAnswer } from "../interface/schemas/annual-reports";
import { instantText } from "../interface/schemas/shared";

export type PublicVersion = PublishedReport["versions"][number];

/** A public report with the version that is asked for, the newest unless told, and what stands around it. */
export interface ReportRead {
  report: PublishedReport;
  version: PublicVersion;
  newest: PublicVersion;
  /** The public version before it; null for the first. */
  before: PublicVersion | null;
}

/** A year as an address writes it. */
export function yearOfPath(typed: string): number | null {
  return /^(19|20)\d{2}$/.test(typed) ? Number(typed) : null;
}

/** Reads a public report; `null` where nothing is public, "version" where only this version is not. */
export async function readReport(
  agencyCode: string,
  year: number,
  asked: string | null,
): Promise<ReportRead | "version" | null> {
  const report = await publishedReport(agencyCode, year);
  const [newest] = report?.versions ?? [];
  if (!report || !newest) return null;
  const version = asked === null ? newest : report.versions.find(({ number }) => String(number) === asked);
  if (!version) return "version";
  const before = report.versions.find(({ number }) => number < version.number) ?? null;
  return { report, version, newest, before };
}

/** The words of a part with its figures, by paragraph. */
export function paragraphsOfPart({ parts, figures }: ReportContent, part: ReportPart): string[] {
  return withFigures(parts[part], figures, FIGURE_GAP)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A public version as data, in the form of the interface. */
export function versionAnswer({
  report,
  version,
}: Pick<ReportRead, "report" | "version">): AnnualReportAnswer {
  const { content } = version;
  return annualReportAnswer.parse({
    agency: report.agencyName,
    agencyCode: report.agencyCode,
    year: report.year,
    version: version.number,
    frozenAt: instantText(version.frozenAt),
    publishedAt: instantText(version.publishedAt),
    erratum: version.erratum,
    contentHash: version.contentHash,
    scope: content.scope,
    section2: content.section2,
    section3: content.section3,
    section4: content.section4,
    identities: content.identities,
    text: Object.fromEntries(REPORT_PARTS.map((part) => [part, paragraphsOfPart(content, part).join("\n")])),
  });
}
