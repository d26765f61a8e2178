import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Role } from "@/domain/access/roles";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { infoRequests } from "../schema/info-requests";
import { caseWarnings } from "../schema/notices";
import { staff, staffRoles } from "../schema/staff";

const handlers = alias(staff, "handlers");

/** Open cases whose period runs and whose last day is `horizon` at the latest, in steps; with the warnings that were given. */
export async function dueCases(horizon: CalendarDate, seen: string, size: number) {
  const found = await q()
    .select({
      id: infoRequests.id,
      agencyId: infoRequests.agencyId,
      handlerId: handlers.id,
      dueOn: infoRequests.dueOn,
      provisional: infoRequests.dueProvisional,
    })
    .from(infoRequests)
    // Somebody whose account was closed is told nothing any more: their cases go to the intake desk's attention.
    .leftJoin(handlers, and(eq(handlers.id, infoRequests.handlerId), isNull(handlers.disabledAt)))
    .where(
      and(
        inArray(infoRequests.stage, [...OPEN_STAGES]),
        inArray(infoRequests.clockState, ["running", "paused"]),
        lte(infoRequests.dueOn, horizon),
        gt(infoRequests.id, seen),
      ),
    )
    .orderBy(asc(infoRequests.id))
    .limit(size);
  const given = await q()
    .select({ id: caseWarnings.infoRequestId, step: caseWarnings.step, forDay: caseWarnings.forDay })
    .from(caseWarnings)
    .where(
      inArray(
        caseWarnings.infoRequestId,
        found.map(({ id }) => id),
      ),
    );
  const warned = new Set(given.map(({ id, step, forDay }) => `${id}|${step}|${forDay}`));
  return { cases: found, warned };
}

/** Who holds a role and can log in, by agency; supervisors of the whole site stand under null. */
export async function holdersOf(role: Role, which: "all" | "headsOfOffice" = "all") {
  const found = await q()
    .select({ id: staff.id, agencyId: staff.agencyId })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        eq(staffRoles.role, role),
        isNull(staff.disabledAt),
        which === "headsOfOffice" ? eq(staff.headOfOffice, true) : undefined,
      ),
    );
  return Map.groupBy(found, ({ agencyId }) => agencyId);
}

/** The warnings that a case was given, in order. */
export async function warningsOf(infoRequestId: string) {
  return q()
    .select({
      step: caseWarnings.step,
      on: caseWarnings.on,
      remaining: caseWarnings.remaining,
      at: caseWarnings.at,
    })
    .from(caseWarnings)
    .where(eq(caseWarnings.infoRequestId, infoRequestId))
    .orderBy(asc(caseWarnings.at));
}
