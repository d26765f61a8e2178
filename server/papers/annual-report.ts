import type { ReportPart } from "@/domain/annual-report/report-content";
import type { PaperBlock } from "@/domain/letter/paper";
import { beijingDate } from "@/domain/time/calendar-date";
import { dayInFull, instantDayInFull } from "@/text/dates";
import { PART_HEADS, REPORT_SECTIONS, reportForms } from "@/text/report-form";
import { reportPage, reportTitle } from "@/text/report-page";
import { paragraphsOfPart, type ReportRead } from "../annual-report/published-version";

const { paper } = reportPage;
const heading = (text: string): PaperBlock => ({ role: "heading", text });

/** What a reader has to know before anything else: that this was put right, and why. */
function warningsOf({ version, newest }: ReportRead): PaperBlock[] {
  if (version.number !== newest.number) return [{ role: "warning", text: paper.old(version.number) }];
  if (version.erratum === null) return [];
  const day = instantDayInFull(version.publishedAt);
  return [{ role: "warning", text: paper.corrected(day, version.erratum) }];
}

/** A public report as paper, in the order of the form and of GB/T 9704: title, six sections, who signs and when. */
export function reportPaper(read: ReportRead, address: string): PaperBlock[] {
  const { report, version } = read;
  const { content } = version;
  const isImported = report.origin === "imported";
  const forms = reportForms(content);
  const words = (part: ReportPart): PaperBlock[] => {
    const lines = paragraphsOfPart(content, part);
    return (lines.length > 0 ? lines : [reportPage.none]).map((text) => ({ role: "body", text }));
  };
  const overview = Object.entries(PART_HEADS).flatMap(([part, text]): PaperBlock[] => [
    { role: "subheading", text },
    ...words(part as keyof typeof PART_HEADS),
  ]);
  const day = beijingDate(version.publishedAt);
  return [
    ...warningsOf(read),
    { role: "title", text: reportTitle(report.agencyName, report.year) },
    { role: "body", text: reportPage.lead(report.year, content.scope, isImported) },
    ...(content.remarks ?? []).map((text): PaperBlock => ({ role: "body", text })),
    heading(REPORT_SECTIONS.overview),
    ...overview,
    heading(REPORT_SECTIONS.section2),
    { form: forms.section2 },
    heading(REPORT_SECTIONS.section3),
    { form: forms.section3 },
    heading(REPORT_SECTIONS.section4),
    { form: forms.section4 },
    heading(REPORT_SECTIONS.problems),
    ...words("problems"),
    heading(REPORT_SECTIONS.other),
    ...words("other"),
    // When an imported report was signed stands in its own words, or nowhere.
    { sign: isImported ? [report.agencyName] : [report.agencyName, dayInFull(day)] },
    {
      role: "imprint",
      text: paper.published(dayInFull(day), reportPage.versionName(version.number), isImported),
    },
    { role: "imprint", text: paper.hash(version.contentHash) },
    { role: "imprint", text: paper.address(address) },
    { qr: address },
  ];
}
