import { and, asc, between, count, eq, inArray, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { permissionsOf, type Role } from "@/domain/access/roles";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { house, q } from "../client";
import { feedHash } from "../mutations/notice-settings";
import { infoRequests } from "../schema/info-requests";
import { noticeSettings } from "../schema/notices";
import { staff, staffRoles } from "../schema/staff";

export type Whose = "mine" | "office";
type Reader = Staff<"infoRequest.read">;

const open = (): SQL => inArray(infoRequests.stage, [...OPEN_STAGES]);
const ownAgency = (agencyId: string | null) => eq(infoRequests.agencyId, agencyId ?? "");

function within(by: Pick<Reader, "id" | "agencyId">, whose: Whose): SQL | undefined {
  return and(
    ownAgency(by.agencyId),
    open(),
    whose === "mine" ? eq(infoRequests.handlerId, by.id) : undefined,
  );
}

/** The open cases of an office, or of one officer, that are due between two days, by day. */
export async function dueBetween(by: Reader, whose: Whose, from: CalendarDate, to: CalendarDate) {
  return q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      subject: infoRequests.subject,
      dueOn: infoRequests.dueOn,
      provisional: infoRequests.dueProvisional,
      handlerName: staff.name,
    })
    .from(infoRequests)
    .leftJoin(staff, eq(staff.id, infoRequests.handlerId))
    .where(and(within(by, whose), between(infoRequests.dueOn, from, to)))
    .orderBy(asc(infoRequests.dueOn), asc(infoRequests.number));
}
export type DueRow = Awaited<ReturnType<typeof dueBetween>>[number];

/** How many open cases were due before a day. */
export async function dueBefore(by: Reader, whose: Whose, day: CalendarDate): Promise<number> {
  const [row] = await q()
    .select({ total: count() })
    .from(infoRequests)
    .where(and(within(by, whose), lt(infoRequests.dueOn, day)));
  return row?.total ?? 0;
}

/** The officer whose feed a token opens; null for a token that opens none, or an account that may no longer read cases. */
export async function feedOwner(token: string) {
  const { keys } = house();
  const hashes = [...keys.masters.keys()].map((keyId) => feedHash(token, keyId));
  const [owner] = await q()
    .select({ id: staff.id, agencyId: staff.agencyId })
    .from(noticeSettings)
    .innerJoin(staff, eq(staff.id, noticeSettings.staffId))
    .where(and(inArray(noticeSettings.feedHash, hashes), isNull(staff.disabledAt)));
  if (!owner) return null;
  const held = await q()
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(eq(staffRoles.staffId, owner.id));
  const permissions = permissionsOf(held.map(({ role }): Role => role));
  return permissions.has("infoRequest.read")
    ? { ...owner, mayReadOffice: permissions.has("infoRequest.signOff") }
    : null;
}

/** What a feed shows: number and day of every open case with a running period, nothing of who asked for what. */
export async function feedCases(owner: { id: string; agencyId: string | null }, whose: Whose) {
  return q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      dueOn: infoRequests.dueOn,
      provisional: infoRequests.dueProvisional,
      changedAt: infoRequests.lastEventAt,
    })
    .from(infoRequests)
    .where(and(within(owner, whose), isNotNull(infoRequests.dueOn)))
    .orderBy(asc(infoRequests.dueOn), asc(infoRequests.number));
}
