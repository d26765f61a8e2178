import type { ReportRead } from "@/server/annual-report/published-version";
import { rfc3339 } from "@/server/feed/instants";
import { reportPage, reportTitle } from "@/text/report-page";
import type { LinkedNode } from "../structured-data";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

/** A public report for machines (schema.org): a report, and the data of its tables. */
export function reportData({ report, version }: ReportRead): LinkedNode {
  const { agencyCode, agencyName, year } = report;
  const path = `/reports/${agencyCode}/${year}`;
  return {
    "@type": "Report",
    "@id": path,
    url: path,
    name: reportTitle(agencyName, year),
    inLanguage: "zh-CN",
    datePublished: rfc3339(version.publishedAt),
    version: String(version.number),
    temporalCoverage: `${year}-01-01/${year}-12-31`,
    publisher: { "@type": "GovernmentOrganization", "@id": `/agencies/${agencyCode}`, name: agencyName },
    encoding: Object.entries(reportPage.formats).map(([format, name]) => ({
      "@type": "MediaObject",
      name,
      contentUrl: `${path}/report.${format}`,
      encodingFormat: TYPES[format as keyof typeof TYPES],
    })),
  };
}
