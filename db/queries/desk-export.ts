import { and, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { QueueFilter } from "@/domain/info-request/desk/queue-filter";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { filteredIds } from "./desk-info-requests";
import { ownAgency } from "./queue-conditions";

/** SQLite takes only so many values in one statement. */
const AT_ONCE = 500;

/** What a list holds when it is taken along: no name, no number and no address of an applicant. */
export async function exportRows(
  by: Staff<"infoRequest.read">,
  filter: QueueFilter,
  today: CalendarDate,
  most: number,
) {
  const ids = await filteredIds(by, filter, today, { limit: most, offset: 0 });
  const listed = async (some: readonly string[]) =>
    q()
      .select({
        id: infoRequests.id,
        number: infoRequests.number,
        subject: infoRequests.subject,
        channel: infoRequests.channel,
        applicantType: infoRequests.applicantType,
        submittedAt: infoRequests.submittedAt,
        stage: infoRequests.stage,
        handlerName: staff.name,
        dueOn: infoRequests.dueOn,
        outcome: infoRequests.outcome,
        closedOn: infoRequests.closedOn,
      })
      .from(infoRequests)
      .leftJoin(staff, eq(staff.id, infoRequests.handlerId))
      .where(and(ownAgency(by), inArray(infoRequests.id, [...some])));
  const rows: Awaited<ReturnType<typeof listed>> = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = new Map((await listed(ids.slice(at, at + AT_ONCE))).map((row) => [row.id, row]));
    rows.push(...ids.slice(at, at + AT_ONCE).flatMap((id) => found.get(id) ?? []));
  }
  return rows;
}
