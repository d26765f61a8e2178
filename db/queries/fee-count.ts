import { and, asc, eq, gte, isNotNull, lt, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import { addMonths, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { applicants, infoRequestEvents, infoRequests } from "../schema/info-requests";

/** What the applicant of a case had asked of the same agency in the same calendar month before it. */
export interface FeeCount {
  /** The first day of the month. */
  month: CalendarDate;
  /** How many applications, earlier ones of several items counted as many as they were charged for. */
  before: number;
  numbers: string[];
  /** False when neither an identity number nor a telephone is known by which the applicant could be found again. */
  isKnown: boolean;
}

/**
 * Counts by blind index, so that nobody's values are opened: 「同一申请人一个自然月内累计」 (109号第四条). What was joined to another
 * application or replaced by its parts is not counted again.
 */
export async function feeCount(by: Staff, infoRequestId: string): Promise<FeeCount | null> {
  const submitted = alias(infoRequestEvents, "submitted");
  const [own] = await q()
    .select({
      agencyId: infoRequests.agencyId,
      on: submitted.on,
      at: infoRequests.submittedAt,
      number: infoRequests.number,
      idNumberIndex: applicants.idNumberIndex,
      phoneIndex: applicants.phoneIndex,
    })
    .from(infoRequests)
    .innerJoin(applicants, eq(applicants.infoRequestId, infoRequests.id))
    .innerJoin(submitted, and(eq(submitted.infoRequestId, infoRequests.id), eq(submitted.seq, 1)))
    .where(and(eq(infoRequests.id, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!own) return null;
  const month = calendarDate(`${own.on.slice(0, 7)}-01`);
  const same = own.idNumberIndex
    ? eq(applicants.idNumberIndex, own.idNumberIndex)
    : own.phoneIndex
      ? eq(applicants.phoneIndex, own.phoneIndex)
      : null;
  if (!same) return { month, before: 0, numbers: [], isKnown: false };
  const notice = alias(infoRequestEvents, "notice");
  const found = await q()
    .select({ number: infoRequests.number, notice: notice.event })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .innerJoin(submitted, and(eq(submitted.infoRequestId, infoRequests.id), eq(submitted.seq, 1)))
    .leftJoin(notice, and(eq(notice.infoRequestId, infoRequests.id), eq(notice.kind, "feeNoticed")))
    .where(
      and(
        same,
        eq(infoRequests.agencyId, own.agencyId),
        gte(submitted.on, month),
        lt(submitted.on, addMonths(month, 1)),
        or(ne(infoRequests.stage, "closed"), isNotNull(infoRequests.outcome)),
        or(
          lt(submitted.on, own.on),
          and(eq(submitted.on, own.on), lt(infoRequests.submittedAt, own.at)),
          and(
            eq(submitted.on, own.on),
            eq(infoRequests.submittedAt, own.at),
            lt(infoRequests.number, own.number),
          ),
        ),
      ),
    )
    .orderBy(asc(infoRequests.number));
  const itemsOf = (event: (typeof found)[number]["notice"]) =>
    event?.kind === "feeNoticed" && event.basis?.method === "items" ? event.basis.items : 1;
  return {
    month,
    before: found.reduce((sum, { notice: event }) => sum + itemsOf(event), 0),
    numbers: found.map(({ number }) => number),
    isKnown: true,
  };
}
