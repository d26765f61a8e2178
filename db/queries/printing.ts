import { and, asc, eq, gte, isNull, lte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publications } from "../schema/publications";

/** What somebody's own agency made public between two days, both counted, in the order of publication; at most `limit`. */
export async function publishedBetween(by: Staff, from: CalendarDate, to: CalendarDate, limit: number) {
  return q()
    .select({
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      summary: publications.summary,
      publishedOn: publications.publishedOn,
      agencyName: agencies.name,
      agencyCode: agencies.code,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(
      and(
        eq(publications.agencyId, by.agencyId ?? ""),
        isNull(publications.withdrawnAt),
        gte(publications.publishedOn, from),
        lte(publications.publishedOn, to),
      ),
    )
    .orderBy(asc(publications.publishedOn), asc(publications.id))
    .limit(limit);
}
export type PrintedRow = Awaited<ReturnType<typeof publishedBetween>>[number];
