import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { complaints } from "../schema/complaints";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";

type Reader = Staff<"infoRequest.read">;
const PAGE_SIZE = 50;

const listed = {
  id: complaints.id,
  receivedOn: sql<CalendarDate>`${complaints.receivedOn}`,
  channel: complaints.channel,
  about: complaints.about,
  closedOn: sql<CalendarDate | null>`${complaints.closedOn}`,
  result: complaints.result,
  handlerName: staff.name,
  infoRequestId: complaints.infoRequestId,
  number: infoRequests.number,
};

/** A page of the agency's complaints, the latest first; who complained is not in it. */
export async function complaintRegister(by: Reader, state: "open" | "closed" | null, page: number) {
  const where = and(
    eq(complaints.agencyId, by.agencyId ?? ""),
    state === null
      ? undefined
      : state === "open"
        ? isNull(complaints.closedOn)
        : isNotNull(complaints.closedOn),
  );
  const [counted] = await q().select({ total: sql<number>`count(*)` }).from(complaints).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await q()
    .select(listed)
    .from(complaints)
    .leftJoin(staff, eq(staff.id, complaints.handlerId))
    .leftJoin(infoRequests, eq(infoRequests.id, complaints.infoRequestId))
    .where(where)
    .orderBy(desc(complaints.receivedOn), desc(complaints.id))
    .limit(PAGE_SIZE)
    .offset((shown - 1) * PAGE_SIZE);
  return { rows, total, page: shown, pages };
}
export type ComplaintRow = Awaited<ReturnType<typeof complaintRegister>>["rows"][number];

/** One complaint of the agency; whether it has a name, not which. */
export async function complaintOf(by: Reader, id: string) {
  const [row] = await q()
    .select({
      ...listed,
      resultNote: complaints.resultNote,
      lockVersion: complaints.lockVersion,
      isNamed: sql<number>`${complaints.name} is not null or ${complaints.contact} is not null`,
    })
    .from(complaints)
    .leftJoin(staff, eq(staff.id, complaints.handlerId))
    .leftJoin(infoRequests, eq(infoRequests.id, complaints.infoRequestId))
    .where(and(eq(complaints.id, id), eq(complaints.agencyId, by.agencyId ?? "")));
  return row ? { ...row, isNamed: row.isNamed === 1 } : null;
}
