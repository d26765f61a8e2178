import { plainAnswer, publicReader } from "@/server/handlers";
import { siteReportSheet } from "@/server/site-report-sheet";
import { siteReportText as text } from "@/text/site-report";
import { siteReportAt, yearInAddress } from "../asked";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The form of a year as a workbook, as it was made public. */
export const GET = publicReader(async ({ url }) => {
  const report = await siteReportAt(yearInAddress(url));
  if (!report) return plainAnswer(404, { title: text.noYear, paragraphs: [text.noYearWhy] });
  const name = encodeURIComponent(`${text.file(report.content.year)}.xlsx`);
  return new Response(await siteReportSheet(report.content), {
    headers: {
      "cache-control": "public, max-age=0, must-revalidate",
      "content-disposition": `attachment; filename="site-report.xlsx"; filename*=UTF-8''${name}`,
      "content-type": SHEET,
      "x-content-type-options": "nosniff",
    },
  });
});
