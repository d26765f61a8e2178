import { and, between, inArray, ne, notInArray, sql } from "drizzle-orm";
import { COUNTED_PAGES } from "@/domain/visit/counted-page";
import { q } from "../client";
import { visitDayAddresses, visitDays } from "../schema/visit-days";

const summed = (condition: ReturnType<typeof and>) =>
  sql<number>`coalesce(sum(CASE WHEN ${condition} THEN ${visitDays.views} ELSE 0 END), 0)`;
const isPage = inArray(visitDays.page, [...COUNTED_PAGES]);
const byPerson = inArray(visitDays.reader, ["browser"]);

export interface VisitTotals {
  /** Pages that browsers were given. */
  pageViews: number;
  /** Files that browsers took. */
  downloads: number;
  /** Pages and files that search engines and collecting programs took. */
  robotReads: number;
  /** Different network addresses of each day, added up over its days; null for some agencies only: one address reads several. */
  dailyAddresses: number | null;
}

/** Visits of a year to what belongs to some agencies or, with null, to the whole site. */
export async function visitTotals(agencyIds: readonly string[] | null, year: number): Promise<VisitTotals> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const [views] = await q()
    .select({
      pageViews: summed(and(isPage, byPerson)),
      downloads: summed(and(inArray(visitDays.page, ["download"]), byPerson)),
      robotReads: summed(and(ne(visitDays.page, "machine"), notInArray(visitDays.reader, ["browser"]))),
    })
    .from(visitDays)
    .where(
      and(
        between(visitDays.on, first, last),
        agencyIds ? inArray(visitDays.agencyId, [...agencyIds]) : undefined,
      ),
    );
  const counted = views ?? { pageViews: 0, downloads: 0, robotReads: 0 };
  if (agencyIds) return { ...counted, dailyAddresses: null };
  const [seen] = await q()
    .select({ addresses: sql<number>`coalesce(sum(${visitDayAddresses.addresses}), 0)` })
    .from(visitDayAddresses)
    .where(between(visitDayAddresses.on, first, last));
  return { ...counted, dailyAddresses: seen?.addresses ?? 0 };
}
