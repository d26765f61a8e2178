import { publishedReports } from "@/db/queries/annual-reports";
import { publicLegacyReports } from "@/db/queries/legacy-reports";
import { siteSettings } from "@/db/queries/settings";
import { publicSiteReport, publicSiteReportYears } from "@/db/queries/site-report";
import { form2010 } from "@/text/form-2010";
import { reportFeed, reportPage, reportTitle } from "@/text/report-page";
import { siteReportText } from "@/text/site-report";
import { type Around, datasetOf, instant, XLSX } from "./dataset";
import type { RdfNode } from "./rdf";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Each public annual report as a set of its own: its tables as data and sheets, its text as Word file and PDF. */
async function formReports(around: Around): Promise<RdfNode[]> {
  const types = { json: "application/json", xlsx: XLSX, docx: DOCX, pdf: "application/pdf" } as const;
  return (await publishedReports()).flatMap(({ agencyCode, agencyName, year, publishedAt }) => {
    const id = `${around.origin}/reports/${agencyCode}/${year}`;
    const title = reportTitle(agencyName, year);
    return datasetOf({
      ...around,
      id,
      title,
      description: reportFeed.setDescription(title),
      offers: Object.entries(types).map(([format, mediaType]) => ({
        title: `${title} ${reportPage.formats[format as keyof typeof types]}`,
        url: `${id}/report.${format}`,
        mediaType,
      })),
      says: [["dct:modified", instant(publishedAt)]],
    });
  });
}

/** Reports in the form of before 2019: their figures, as sheets and as data. */
async function oldReports(around: Around): Promise<RdfNode[]> {
  return (await publicLegacyReports()).flatMap(({ agencyCode, agencyName, year }) => {
    const id = `${around.origin}/reports/${agencyCode}/${year}`;
    const title = form2010.title(agencyName, year);
    return datasetOf({
      ...around,
      id,
      title,
      description: reportFeed.oldSetDescription(title),
      offers: [
        { title: `${title} ${form2010.xlsx}`, url: `${id}/figures.xlsx`, mediaType: XLSX },
        { title: `${title} ${form2010.json}`, url: `${id}/figures.json`, mediaType: "application/json" },
      ],
    });
  });
}

/** The yearly form of the site itself. */
async function siteReports(around: Around): Promise<RdfNode[]> {
  const { siteName } = await siteSettings();
  const sets: RdfNode[] = [];
  for (const year of await publicSiteReportYears()) {
    const report = await publicSiteReport(year);
    if (!report) continue;
    const id = `${around.origin}/reports/site/${year}`;
    const title = siteReportText.title(year);
    const described = { id, title, description: siteReportText.description(year, siteName) };
    sets.push(
      ...datasetOf({
        ...around,
        ...described,
        offers: [
          { title: `${title} ${siteReportText.xlsx}`, url: `${id}/report.xlsx`, mediaType: XLSX },
          {
            title: `${title} ${siteReportText.json}`,
            url: `${id}/report.json`,
            mediaType: "application/json",
          },
        ],
        says: [["dct:modified", instant(report.publishedAt)]],
      }),
    );
  }
  return sets;
}

/** Every public report as a set of its own: in today's form, in the form of its time, and the site's own. */
export async function reportSets(around: Around): Promise<RdfNode[]> {
  return [...(await formReports(around)), ...(await oldReports(around)), ...(await siteReports(around))];
}
