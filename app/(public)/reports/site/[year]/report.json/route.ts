import { plainAnswer, publicReader } from "@/server/handlers";
import { SITE_FIGURE_NAMES, siteReportText as text } from "@/text/site-report";
import { siteReportAt, yearInAddress } from "../asked";

/** The form of a year as data, as it was made public; what nobody entered is null. */
export const GET = publicReader(async ({ url }) => {
  const report = await siteReportAt(yearInAddress(url));
  if (!report) return plainAnswer(404, { title: text.noYear, paragraphs: [text.noYearWhy] });
  const { content, number, contentHash, publishedAt, errata } = report;
  const { figures, ...facts } = content;
  const body = {
    ...facts,
    version: number,
    contentHash,
    publishedAt: new Date(publishedAt).toISOString(),
    errata: errata.map((one) => ({ version: one.number, what: one.erratum })),
    figures: figures.map((one) => ({ ...one, name: SITE_FIGURE_NAMES[one.figure] })),
  };
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": "application/json; charset=utf-8",
      "access-control-allow-origin": "*",
    },
  });
});
