import type { Metadata } from "next";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { statistics } from "@/text/statistics";
import { statisticsAsked } from "../asked";
import { coverageFigures } from "../publication-figures";
import { StatisticsPage } from "../statistics-page";

export const metadata: Metadata = { title: statistics.coverageTitle, robots: "noindex" };

export default async function CoveragePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const asked = await statisticsAsked(staff, await searchParams, today());
  return (
    <StatisticsPage
      asked={asked}
      view="/oversight/statistics/coverage"
      title={statistics.coverageTitle}
      tables={await coverageFigures(staff, asked)}
      lists="/oversight/statistics/texts"
      page="coverage"
    />
  );
}
