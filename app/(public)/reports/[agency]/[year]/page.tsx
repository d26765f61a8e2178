import type { Metadata } from "next";
import { cache } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { publicAgency } from "@/db/queries/agencies";
import { publishedReports } from "@/db/queries/annual-reports";
import { columnTree, pathTo } from "@/db/queries/columns";
import { beijingDate } from "@/domain/time/calendar-date";
import { readReport, yearOfPath } from "@/server/annual-report/published-version";
import { today } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { reportFeed, reportPage, reportTitle } from "@/text/report-page";
import { missingMetadata, pageMetadata } from "../../../page-metadata";
import { breadcrumbList, LinkedData } from "../../../structured-data";
import { reportData } from "../../report-data";
import { MissingReport, MissingVersion } from "./missing-report";
import { yearsOf } from "./read";
import { Report } from "./report";

interface Props {
  params: Promise<{ agency: string; year: string }>;
  searchParams: Promise<QueryParams>;
}

/** The head and the page read the same report. */
const read = cache(async (agency: string, typed: string, version: string | null) => {
  const year = yearOfPath(typed);
  return { year, found: year === null ? null : await readReport(agency, year, version) };
});

async function asked({ params, searchParams }: Props) {
  const { agency, year } = await params;
  const version = textParam(await searchParams, "version");
  return { agency, ...(await read(agency, year, version === "" ? null : version)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await asked(props);
  if (found === null) return missingMetadata(reportPage.gone.unknownYear);
  if (found === "version") return missingMetadata(reportPage.gone.unknownVersion);
  const { report, version, newest } = found;
  const columns = await columnTree();
  const column = columns.find(({ code }) => code === "reports");
  const title = reportTitle(report.agencyName, report.year);
  return pageMetadata({
    title,
    description: reportPage.description(report.agencyName, report.year),
    canonicalPath: `/reports/${report.agencyCode}/${report.year}`,
    ...(column && { column: pathTo(columns, column.id) }),
    indexed: version.number === newest.number,
    content: {
      publishedAt: version.publishedAt,
      publishedOn: beijingDate(version.publishedAt),
      legacyPublished: false,
      source: report.agencyName,
      keywords: [reportFeed.column, String(report.year)],
    },
  });
}

/** One agency's report on one year, as it was published; without it, by when it is due and whom to ask. */
export default async function ReportPage(props: Props) {
  const { agency: code, year, found } = await asked(props);
  const top = { label: reportFeed.column, href: "/reports" };
  if (found === null) {
    const agency = await publicAgency(code);
    const isHere = agency !== null && agency.level !== "external";
    const others = (await publishedReports()).filter(({ agencyCode }) => agencyCode === code);
    return (
      <PageFrame section="/reports" trail={[top, { label: isHere ? agency.name : code }]}>
        <MissingReport
          agency={isHere ? agency : null}
          year={year}
          today={today()}
          otherYears={others.map((one) => one.year)}
        />
      </PageFrame>
    );
  }
  if (found === "version")
    return (
      <PageFrame section="/reports" trail={[top, { label: reportPage.gone.unknownVersion }]}>
        <MissingVersion href={`/reports/${code}/${year}`} />
      </PageFrame>
    );
  const { report } = found;
  const title = reportTitle(report.agencyName, report.year);
  const path = `/reports/${report.agencyCode}/${report.year}`;
  return (
    <PageFrame section="/reports" trail={[top, { label: title }]}>
      <LinkedData
        graph={[
          reportData(found),
          breadcrumbList([
            { name: top.label, item: top.href },
            { name: title, item: path },
          ]),
        ]}
      />
      <Report read={found} years={await yearsOf(code, report.year)} />
    </PageFrame>
  );
}
