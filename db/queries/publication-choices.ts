import { count, desc, sql } from "drizzle-orm";
import { q } from "../client";
import { publications } from "../schema/publications";
import { issuingAgencies } from "./agencies";
import { untilPublished } from "./kept-counts";
import { filterKey, type ListingFilter, listed } from "./listing-conditions";

/** The agencies that published something under a filter, in the order of the directory, with how much. */
export async function agencyChoices(filter: ListingFilter) {
  const totals = await untilPublished(`agencies of ${filterKey(filter)}`, async () => {
    const rows = await q()
      .select({ id: publications.agencyId, total: count() })
      .from(publications)
      .where(listed(filter, "byIndex"))
      .groupBy(publications.agencyId);
    return new Map(rows.map(({ id, total }) => [id, total]));
  });
  return (await issuingAgencies()).flatMap((agency) => {
    const total = totals.get(agency.id);
    return total === undefined ? [] : [{ ...agency, total }];
  });
}

/** The years in which something under a filter was published, newest first, with how much. */
export async function yearChoices(filter: ListingFilter) {
  // Of the day, which lists are indexed by; it is the year of the row.
  const year = sql<number>`cast(substr(${publications.publishedOn}, 1, 4) as integer)`;
  return untilPublished(`years of ${filterKey(filter)}`, async () =>
    q()
      .select({ year, total: count() })
      .from(publications)
      .where(listed(filter, "byIndex"))
      .groupBy(year)
      .orderBy(desc(year)),
  );
}
