import type { Metadata } from "next";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { statistics } from "@/text/statistics";
import { statisticsAsked } from "./asked";
import { requestFigures } from "./request-figures";
import { StatisticsPage } from "./statistics-page";

export const metadata: Metadata = { title: statistics.requestsTitle, robots: "noindex" };

export default async function RequestStatisticsPage({
  searchParams,
}: {
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("oversight.read");
  const asked = await statisticsAsked(staff, await searchParams, today());
  return (
    <StatisticsPage
      asked={asked}
      view="/oversight/statistics"
      title={statistics.requestsTitle}
      tables={await requestFigures(staff, asked)}
      lists="/oversight/statistics/cases"
      page="requests"
    />
  );
}
