import type { Metadata } from "next";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { statistics } from "@/text/statistics";
import { statisticsAsked } from "../asked";
import { serviceFigures } from "../service-figures";
import { StatisticsPage } from "../statistics-page";

export const metadata: Metadata = { title: statistics.servicesTitle, robots: "noindex" };

export default async function ServicesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const asked = await statisticsAsked(staff, await searchParams, today());
  return (
    <StatisticsPage
      asked={asked}
      view="/oversight/statistics/services"
      title={statistics.servicesTitle}
      tables={await serviceFigures(staff, asked)}
      lists="/oversight/statistics/texts"
      page="services"
    />
  );
}
