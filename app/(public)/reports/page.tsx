import type { Metadata } from "next";
import { publishedReports } from "@/db/queries/annual-reports";
import { publicLegacyReports } from "@/db/queries/legacy-reports";
import { nextReportDue } from "@/domain/annual-report/report-due";
import { beijingDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { catalogue } from "@/text/browse";
import { reportList } from "@/text/report-page";
import { annualReports } from "@/text/standing";
import { type ColumnContent, ColumnPage, columnFeed, columnMetadata } from "../column-page";
import { PublicationListing } from "../publication-listing";
import { ReportList } from "./report-list";
import { siteReportLine } from "./site/site-report-link";

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata("reports", "/reports");
}

/** What else the column holds, below the reports; nothing where there is nothing. */
async function OtherPublications({ list, column, address }: ColumnContent) {
  if (list.total === 0 && !list.filtered) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="mt-10 font-title text-xl font-bold">
        {reportList.others}
      </h2>
      <PublicationListing
        list={list}
        caption={reportList.others}
        address={address}
        fixed={{ column: column.code }}
        feed={columnFeed(column.code)}
        empty={catalogue.elsewhere}
      />
    </section>
  );
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const day = today();
  const params = await searchParams;
  const empty = annualReports.due(nextReportDue("department", day), nextReportDue("government", day));
  const published = await publishedReports();
  const latest = Math.max(...published.map(({ publishedAt }) => publishedAt));
  const isEmpty = published.length === 0 && (await publicLegacyReports()).length === 0;
  return ColumnPage({
    code: "reports",
    address: "/reports",
    params,
    empty,
    above: async () => (
      <>
        {await ReportList({ params, today: day })}
        {await siteReportLine()}
      </>
    ),
    ...(!isEmpty && { instead: OtherPublications }),
    ...(published.length > 0 && { latest: beijingDate(latest) }),
  });
}
