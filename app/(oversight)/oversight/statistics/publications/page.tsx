import type { Metadata } from "next";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { statistics } from "@/text/statistics";
import { statisticsAsked } from "../asked";
import { publicationFigures } from "../publication-figures";
import { StatisticsPage } from "../statistics-page";

export const metadata: Metadata = { title: statistics.publicationsTitle, robots: "noindex" };

export default async function PublicationStatisticsPage({
  searchParams,
}: {
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("oversight.read");
  const asked = await statisticsAsked(staff, await searchParams, today());
  return (
    <StatisticsPage
      asked={asked}
      view="/oversight/statistics/publications"
      title={statistics.publicationsTitle}
      tables={await publicationFigures(staff, asked)}
      lists="/oversight/statistics/texts"
      page="publications"
    />
  );
}
