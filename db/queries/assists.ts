import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { assists } from "../schema/handling";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";

const colleague = alias(staff, "colleague");

const asked = () =>
  q()
    .select({
      id: assists.id,
      infoRequestId: assists.infoRequestId,
      number: infoRequests.number,
      subject: infoRequests.subject,
      askedBy: assists.askedBy,
      askedByName: staff.name,
      colleagueId: assists.colleagueId,
      /** The colleague's name, or the office's. */
      whom: sql<string>`coalesce(${colleague.name}, ${assists.office})`,
      question: assists.question,
      dueOn: assists.dueOn,
      askedAt: assists.askedAt,
      opinion: assists.opinion,
      answeredAt: assists.answeredAt,
    })
    .from(assists)
    .innerJoin(infoRequests, eq(infoRequests.id, assists.infoRequestId))
    .innerJoin(staff, eq(staff.id, assists.askedBy))
    .leftJoin(colleague, eq(colleague.id, assists.colleagueId));

const withDay = <T extends { dueOn: string }>(row: T) => ({ ...row, dueOn: row.dueOn as CalendarDate });

/** The opinions asked for in a case (会办), in order. */
export async function assistsOf(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const found = await asked()
    .where(and(eq(assists.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")))
    .orderBy(asc(assists.askedAt));
  return found.map(withDay);
}
export type AssistRow = Awaited<ReturnType<typeof assistsOf>>[number];

/** What an officer was asked for and has not answered, the nearest day first. */
export async function assistsFor(by: Staff<"infoRequest.read">): Promise<AssistRow[]> {
  const found = await asked()
    .where(
      and(
        eq(assists.colleagueId, by.id),
        isNull(assists.answeredAt),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
      ),
    )
    .orderBy(asc(assists.dueOn), asc(assists.id));
  return found.map(withDay);
}
