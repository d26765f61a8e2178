import { and, asc, desc, eq, gte, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { covers } from "../schema/handling";
import { staff } from "../schema/staff";

const inForce = (today: CalendarDate) =>
  and(isNull(covers.endedAt), lte(covers.fromOn, today), gte(covers.untilOn, today));

/** For whom somebody acts on a day, because they are away (代班). */
export async function coveredBy(coverId: string, today: CalendarDate): Promise<string[]> {
  const found = await q()
    .select({ id: covers.coveredId })
    .from(covers)
    .where(and(eq(covers.coverId, coverId), inForce(today)));
  return found.map(({ id }) => id);
}

/** The names of those for whom somebody acts on a day. */
export async function coveredNames(coverId: string, today: CalendarDate): Promise<string[]> {
  const found = await q()
    .select({ name: staff.name })
    .from(covers)
    .innerJoin(staff, eq(staff.id, covers.coveredId))
    .where(and(eq(covers.coverId, coverId), inForce(today)));
  return found.map(({ name }) => name);
}

/** Who acts for somebody on a day, or null while they are here. */
export async function coverOf(coveredId: string, today: CalendarDate) {
  const [row] = await q()
    .select({ id: covers.coverId, name: staff.name, untilOn: covers.untilOn })
    .from(covers)
    .innerJoin(staff, eq(staff.id, covers.coverId))
    .where(and(eq(covers.coveredId, coveredId), inForce(today), isNull(staff.disabledAt)))
    .orderBy(desc(covers.createdAt))
    .limit(1);
  return row ?? null;
}

/** Chains of people who are all away end somewhere. */
const MOST_HOPS = 5;

/** Who gets what is meant for somebody: themself, or whoever acts for them today. */
export async function whoIsHere(staffId: string, today: CalendarDate): Promise<string> {
  let here = staffId;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const cover = await coverOf(here, today);
    if (!cover || cover.id === staffId) return here;
    here = cover.id;
  }
  return here;
}

/** The covers of an agency that are not over, the next one first. */
export async function coversOf(by: Staff<"infoRequest.read">, today: CalendarDate) {
  const covered = alias(staff, "covered");
  return q()
    .select({
      id: covers.id,
      coveredId: covers.coveredId,
      coveredName: covered.name,
      coverId: covers.coverId,
      coverName: staff.name,
      fromOn: covers.fromOn,
      untilOn: covers.untilOn,
    })
    .from(covers)
    .innerJoin(staff, eq(staff.id, covers.coverId))
    .innerJoin(covered, eq(covered.id, covers.coveredId))
    .where(and(eq(covers.agencyId, by.agencyId ?? ""), isNull(covers.endedAt), gte(covers.untilOn, today)))
    .orderBy(asc(covers.fromOn), asc(covers.id));
}
