import type { Metadata } from "next";
import { nextReportDue } from "@/domain/annual-report/report-due";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { annualReports } from "@/text/standing";
import { ColumnPage, columnMetadata } from "../column-page";
import { siteReportLine } from "./site/site-report-link";

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata("reports", "/reports");
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const day = today();
  const empty = annualReports.due(nextReportDue("department", day), nextReportDue("government", day));
  return ColumnPage({
    code: "reports",
    address: "/reports",
    params: await searchParams,
    empty,
    above: siteReportLine,
  });
}
