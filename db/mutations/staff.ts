import { and, eq, isNull, ne } from "drizzle-orm";
import type { Role } from "@/domain/access/roles";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { staff, staffPasswords, staffRoles, staffSessions } from "../schema/staff";
import { appendAudit } from "./audit";

/** Five failures within fifteen minutes lock an account for thirty, doubling each time up to a day. */
const FAILURES = 5;
const WINDOW_MS = 15 * 60_000;
const FIRST_LOCK_MS = 30 * 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;

export interface NewStaff {
  username: string;
  name: string;
  agencyId: string | null;
  passwordHash: string;
  roles: Role[];
  mustChangePassword: boolean;
  headOfOffice: boolean;
  demonstration: boolean;
}

/** Makes an account. `actor` is who made it: a staff id, or `system` on the first start. */
export async function createStaff(actor: string, account: NewStaff, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    const { roles, ...row } = account;
    await q()
      .insert(staff)
      .values({ id, ...row, passwordSetAt: at, createdAt: at });
    for (const role of roles) await q().insert(staffRoles).values({ staffId: id, role });
    await appendAudit({
      at,
      actor,
      intent: "staff.create",
      objectKind: "staff",
      objectId: id,
      fields: roles,
    });
    return id;
  });
}

/** Ends every session of an account but one; inside the `tx` of the change that asks for it. */
export async function endSessions(staffId: string, at: number, keep?: string): Promise<void> {
  const others = keep === undefined ? undefined : ne(staffSessions.id, keep);
  await q()
    .update(staffSessions)
    .set({ revokedAt: at })
    .where(and(eq(staffSessions.staffId, staffId), isNull(staffSessions.revokedAt), others));
}

/** Puts the present password among the earlier ones and a new one in its place. */
async function replacePassword(
  staffId: string,
  next: Pick<NewStaff, "passwordHash" | "mustChangePassword">,
  at: number,
) {
  const [known] = await q()
    .select({ passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, staffId));
  if (!known) return false;
  await q()
    .insert(staffPasswords)
    .values({ id: newId(), staffId, ...known, replacedAt: at });
  await q()
    .update(staff)
    .set({ ...next, passwordSetAt: at, passwordUsedAt: next.mustChangePassword ? null : at })
    .where(eq(staff.id, staffId));
  return true;
}

/** Sets a new password and ends every other session of the account. */
export async function changePassword(
  staffId: string,
  passwordHash: string,
  keepSession: string,
  at: number,
): Promise<void> {
  await tx(async () => {
    await replacePassword(staffId, { passwordHash, mustChangePassword: false }, at);
    await endSessions(staffId, at, keepSession);
    const audit = { objectKind: "staff", objectId: staffId };
    await appendAudit({ at, actor: staffId, intent: "staff.changePassword", ...audit });
  });
}

/**
 * Gives an account a new first password, ends its sessions and lifts its lock; false when there is no such account. `actor` is a
 * security administrator, or `system` for the operator at the machine.
 */
export async function reissuePassword(
  actor: string,
  staffId: string,
  passwordHash: string,
  at: number,
): Promise<boolean> {
  return tx(async () => {
    if (!(await replacePassword(staffId, { passwordHash, mustChangePassword: true }, at))) return false;
    await q()
      .update(staff)
      .set({ failedLogins: 0, firstFailureAt: null, lockedUntil: null, lockouts: 0 })
      .where(eq(staff.id, staffId));
    await endSessions(staffId, at);
    const audit = { objectKind: "staff", objectId: staffId };
    await appendAudit({ at, actor, intent: "staff.reissuePassword", ...audit });
    return true;
  });
}

/** Records a right password: the failures are forgotten and a session begins. */
export async function openSession(staffId: string, sidHash: string, at: number): Promise<void> {
  await tx(async () => {
    await q()
      .update(staff)
      .set({ failedLogins: 0, firstFailureAt: null, lockedUntil: null, lockouts: 0 })
      .where(eq(staff.id, staffId));
    await q()
      .update(staff)
      .set({ passwordUsedAt: at })
      .where(and(eq(staff.id, staffId), isNull(staff.passwordUsedAt)));
    const session = { id: newId(), sidHash, staffId, createdAt: at, lastSeenAt: at };
    await q().insert(staffSessions).values(session);
    await appendAudit({ at, actor: staffId, intent: "staff.logIn", objectKind: "staff", objectId: staffId });
  });
}

/** Records a wrong password and locks the account when there were too many. */
export async function recordFailedLogin(staffId: string, at: number): Promise<void> {
  await tx(async () => {
    const [row] = await q().select().from(staff).where(eq(staff.id, staffId));
    if (!row) return;
    const fresh = row.firstFailureAt === null || at - row.firstFailureAt > WINDOW_MS;
    const failedLogins = fresh ? 1 : row.failedLogins + 1;
    const locks = failedLogins >= FAILURES;
    await q()
      .update(staff)
      .set({
        failedLogins: locks ? 0 : failedLogins,
        firstFailureAt: locks ? null : fresh ? at : row.firstFailureAt,
        lockedUntil: locks
          ? at + Math.min(FIRST_LOCK_MS * 2 ** row.lockouts, LONGEST_LOCK_MS)
          : row.lockedUntil,
        lockouts: row.lockouts + (locks ? 1 : 0),
      })
      .where(eq(staff.id, staffId));
    const intent = locks ? "staff.lock" : "staff.refuseLogIn";
    await appendAudit({ at, actor: "system", intent, objectKind: "staff", objectId: staffId });
  });
}

/** Moves a session's last use; not audited, see db/mutations/unaudited.ts. */
export async function touchSession(sessionId: string, at: number): Promise<void> {
  await tx(async () => {
    await q().update(staffSessions).set({ lastSeenAt: at }).where(eq(staffSessions.id, sessionId));
  });
}

/** Ends one session; the next call with its cookie is a stranger's. */
export async function revokeSession(staffId: string, sessionId: string, at: number): Promise<void> {
  await tx(async () => {
    await q().update(staffSessions).set({ revokedAt: at }).where(eq(staffSessions.id, sessionId));
    await appendAudit({ at, actor: staffId, intent: "staff.logOut", objectKind: "staff", objectId: staffId });
  });
}
