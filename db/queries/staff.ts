import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Role } from "@/domain/access/roles";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { staff, staffRoles, staffSessions } from "../schema/staff";

/** The roles somebody holds. */
async function rolesOf(staffId: string): Promise<Role[]> {
  const held = await q()
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(eq(staffRoles.staffId, staffId));
  return held.map((row) => row.role);
}

/** The account behind a live session, with its roles as they are now; read on every call, so a change counts at once. */
export async function staffBySession(sidHash: string) {
  const [row] = await q()
    .select({
      sessionId: staffSessions.id,
      createdAt: staffSessions.createdAt,
      lastSeenAt: staffSessions.lastSeenAt,
      id: staff.id,
      username: staff.username,
      name: staff.name,
      agencyId: staff.agencyId,
      agencyName: agencies.name,
      mustChangePassword: staff.mustChangePassword,
      headOfOffice: staff.headOfOffice,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .leftJoin(agencies, eq(agencies.id, staff.agencyId))
    .where(
      and(eq(staffSessions.sidHash, sidHash), isNull(staffSessions.revokedAt), isNull(staff.disabledAt)),
    );
  return row ? { ...row, roles: await rolesOf(row.id) } : null;
}
export type StaffAccount = NonNullable<Awaited<ReturnType<typeof staffBySession>>>;

/** An account with its roles as they are now, for a proof without a session; null when there is none or it is disabled. */
export async function staffForProof(id: string) {
  const [row] = await q()
    .select({ id: staff.id, name: staff.name, agencyId: staff.agencyId, headOfOffice: staff.headOfOffice })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)));
  return row ? { ...row, roles: await rolesOf(row.id) } : null;
}
export type ProvenAccount = NonNullable<Awaited<ReturnType<typeof staffForProof>>>;

/** What a login has to know about an account; null for an unknown name. */
export async function staffForLogin(username: string) {
  const [row] = await q()
    .select({
      id: staff.id,
      passwordHash: staff.passwordHash,
      disabledAt: staff.disabledAt,
      lockedUntil: staff.lockedUntil,
      mustChangePassword: staff.mustChangePassword,
      passwordSetAt: staff.passwordSetAt,
      passwordUsedAt: staff.passwordUsedAt,
    })
    .from(staff)
    .where(eq(staff.username, username));
  return row ?? null;
}

/** True while nobody has an account: the first start has not finished. */
export async function hasNoStaff(): Promise<boolean> {
  const found = await q().select({ id: staff.id }).from(staff).limit(1);
  return found.length === 0;
}

/** Whose data this is: a demonstration's, a real portal's, or nobody's yet. */
export async function dataIsOf(): Promise<"demonstration" | "real" | "nobody"> {
  const [demo] = await q().select({ id: staff.id }).from(staff).where(eq(staff.demonstration, true)).limit(1);
  if (demo) return "demonstration";
  return (await hasNoStaff()) ? "nobody" : "real";
}

/** Colleagues of one agency who hold a role: whom a case can be given to. */
export async function colleagues(agencyId: string, role: Role) {
  return q()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staff.agencyId, agencyId), eq(staffRoles.role, role), isNull(staff.disabledAt)))
    .orderBy(asc(staff.username));
}

/** Everybody who works at the desk of an agency. */
export async function deskColleagues(agencyId: string) {
  return q()
    .selectDistinct({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        eq(staff.agencyId, agencyId),
        inArray(staffRoles.role, ["intake", "handler", "reviewer"]),
        isNull(staff.disabledAt),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id));
}
