import { readReport, versionAnswer, yearOfPath } from "@/server/annual-report/published-version";
import { attachmentDisposition } from "@/server/files/disposition";
import { plainAnswer, publicReader } from "@/server/handlers";
import { reportPaper } from "@/server/papers/annual-report";
import { reportSheets } from "@/server/papers/annual-report-sheet";
import { paperAnswer } from "@/server/papers/answer";
import { siteOrigin } from "@/server/site-origin";
import { reportPage, reportTitle } from "@/text/report-page";

const missing = (title: string, what: string) => plainAnswer(404, { title, paragraphs: [what] });
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `report.docx`, `.pdf`, `.xlsx` and `.json` of a public report, `?version=` for an earlier one. */
export const GET = publicReader(async ({ url, headers }) => {
  const [, , agency = "", typed = "", file = ""] = url.pathname.split("/");
  const { gone } = reportPage;
  const year = yearOfPath(typed);
  const found = year === null ? null : await readReport(agency, year, url.searchParams.get("version"));
  const format = /^report\.(docx|pdf|xlsx|json)$/.exec(file)?.[1];
  if (found === "version") return missing(gone.unknownVersion, gone.unknownVersionWhat);
  if (found === null || format === undefined) return missing(gone.unknownYear, gone.unknownAgencyWhat);
  const { report, version } = found;
  const title = reportTitle(report.agencyName, report.year);
  if (format === "json")
    return new Response(JSON.stringify(versionAnswer(found)), {
      headers: { "content-type": "application/json; charset=utf-8" },
    });
  if (format === "xlsx")
    return new Response(new Uint8Array(await reportSheets(found)), {
      headers: {
        "content-type": SHEET,
        "content-disposition": attachmentDisposition(`${title}.xlsx`, "xlsx"),
      },
    });
  const address = `${siteOrigin(headers)}/reports/${report.agencyCode}/${report.year}`;
  const blocks = reportPaper(found, address);
  return paperAnswer(
    { format: format === "pdf" ? "pdf" : "docx", blocks, title, at: version.publishedAt },
    title,
  );
});
