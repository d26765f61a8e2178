import { and, asc, eq, gte, inArray, isNotNull, lte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { beijingDate, beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { applicants, infoRequests } from "../schema/info-requests";

const monthOf = (at: number): string => beijingDate(at).slice(0, 7);

/**
 * Which one of its applicant's in its month each case is at this agency: 「月内第 n 件」, what 国办函〔2020〕109号 counts by. Found by
 * blind index: nobody's number is opened for it.
 */
export async function placesInMonth(
  by: Staff<"infoRequest.read">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const asked = await q()
    .select({ id: infoRequests.id, at: infoRequests.submittedAt, who: applicants.idNumberIndex })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(and(inArray(applicants.infoRequestId, [...ids]), isNotNull(applicants.idNumberIndex)));
  if (asked.length === 0) return new Map();
  const times = asked.map(({ at }) => at);
  const firstDay = calendarDate(`${monthOf(Math.min(...times))}-01`);
  const all = await q()
    .select({ id: infoRequests.id, at: infoRequests.submittedAt, who: applicants.idNumberIndex })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(
      and(
        inArray(applicants.idNumberIndex, [...new Set(asked.flatMap(({ who }) => who ?? []))]),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
        gte(infoRequests.submittedAt, beijingInstant(firstDay, 0)),
        lte(infoRequests.submittedAt, Math.max(...times)),
      ),
    )
    .orderBy(asc(infoRequests.submittedAt), asc(infoRequests.id));
  const counted = new Map<string, number>();
  return new Map(
    all.map(({ id, at, who }) => {
      const key = `${who}|${monthOf(at)}`;
      const place = (counted.get(key) ?? 0) + 1;
      counted.set(key, place);
      return [id, place];
    }),
  );
}
