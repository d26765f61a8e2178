import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type Grant,
  type GrantRefusal,
  type GrantSubject,
  needsSecondPerson,
  refusalOfDisabling,
  refusalOfGrant,
  refusalOfReissue,
} from "@/domain/access/grants";
import type { Role } from "@/domain/access/roles";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { grantSubject, otherHolders } from "../queries/admin-staff";
import { grantProposals, staff, staffRoles } from "../schema/staff";
import { appendAudit } from "./audit";
import { endSessions, reissuePassword } from "./staff";

/** Why a change of an account did not happen: a rule of domain/access/grants, or what only the store knows. */
export type AccountRefusal =
  | GrantRefusal
  | "noSuchAccount"
  | "changedMeanwhile"
  | "alreadyProposed"
  | "ownProposal";

type Granting = Staff<"staff.grant">;

/** What the caller saw before deciding: a grant on top of somebody else's unseen one is refused. */
export type GrantSeen = Grant;

const same = (a: Grant, b: Grant) =>
  a.headOfOffice === b.headOfOffice && [...a.roles].sort().join() === [...b.roles].sort().join();

const audited = (by: Granting, intent: string, staffId: string, at: number, fields: readonly string[] = []) =>
  appendAudit({
    at,
    actor: by.id,
    role: "securityAdmin",
    intent,
    objectKind: "staff",
    objectId: staffId,
    fields: [...fields],
  });

/** Names of what a grant gives, for the audit entry. */
const fieldsOf = (grant: Grant): string[] => [
  ...grant.roles,
  ...(grant.headOfOffice ? ["headOfOffice"] : []),
];

/** Whoever loses a role is signed out everywhere: a copied cookie must not outlive it. What is added counts on the next call. */
async function place(subject: GrantSubject, grant: Grant, at: number): Promise<void> {
  await q().delete(staffRoles).where(eq(staffRoles.staffId, subject.id));
  for (const role of new Set(grant.roles)) await q().insert(staffRoles).values({ staffId: subject.id, role });
  await q().update(staff).set({ headOfOffice: grant.headOfOffice }).where(eq(staff.id, subject.id));
  if (subject.roles.some((role) => !grant.roles.includes(role))) await endSessions(subject.id, at);
}

/** Replaces what an account may do; the post 安全管理员 becomes a proposal once a second security administrator exists. */
export async function grantRoles(
  by: Granting,
  staffId: string,
  grant: Grant,
  seen: GrantSeen,
  at: number,
): Promise<{ granted: true } | { proposed: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    const subject = await grantSubject(staffId);
    if (!subject) return { refusal: "noSuchAccount" };
    const others = await otherHolders(staffId);
    const refusal = refusalOfGrant(by.id, subject, grant, others);
    if (refusal) return { refusal };
    if (!same(subject, seen)) return { refusal: "changedMeanwhile" };
    if (!needsSecondPerson(subject, grant, others.securityAdmin)) {
      await place(subject, grant, at);
      await audited(by, "staff.grant", staffId, at, fieldsOf(grant));
      return { granted: true };
    }
    const [open] = await q().select({ id: grantProposals.id }).from(grantProposals).where(openFor(staffId));
    if (open) return { refusal: "alreadyProposed" };
    const { headOfOffice } = grant;
    const roles: Role[] = [...new Set(grant.roles)];
    await q()
      .insert(grantProposals)
      .values({ id: newId(), staffId, roles, headOfOffice, proposedBy: by.id, proposedAt: at });
    await audited(by, "staff.proposeGrant", staffId, at, fieldsOf(grant));
    return { proposed: true };
  });
}

const openFor = (staffId: string) =>
  and(eq(grantProposals.staffId, staffId), isNull(grantProposals.decidedAt));

/** Decides on a proposed grant: another security administrator confirms it, either of them drops it. */
export async function decideProposal(
  by: Granting,
  proposalId: string,
  decision: "confirmed" | "dropped",
  at: number,
): Promise<{ decided: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    const [proposal] = await q()
      .select()
      .from(grantProposals)
      .where(and(eq(grantProposals.id, proposalId), isNull(grantProposals.decidedAt)));
    if (!proposal) return { refusal: "changedMeanwhile" };
    const { staffId } = proposal;
    if (decision === "confirmed") {
      if (proposal.proposedBy === by.id) return { refusal: "ownProposal" };
      const subject = await grantSubject(staffId);
      if (!subject) return { refusal: "noSuchAccount" };
      const refusal = refusalOfGrant(by.id, subject, proposal, await otherHolders(staffId));
      if (refusal) return { refusal };
      await place(subject, proposal, at);
    }
    await q()
      .update(grantProposals)
      .set({ decidedBy: by.id, decidedAt: at, decision })
      .where(eq(grantProposals.id, proposalId));
    const intent = decision === "confirmed" ? "staff.confirmGrant" : "staff.dropGrant";
    await audited(by, intent, staffId, at, fieldsOf(proposal));
    return { decided: true };
  });
}

/** Puts an account out of use, at once and everywhere; what it did stays. */
export async function disableAccount(
  by: Granting,
  staffId: string,
  at: number,
): Promise<{ done: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    const subject = await grantSubject(staffId);
    if (!subject) return { refusal: "noSuchAccount" };
    if (!subject.enabled) return { refusal: "changedMeanwhile" };
    const refusal = refusalOfDisabling(by.id, subject, await otherHolders(staffId));
    if (refusal) return { refusal };
    await q().update(staff).set({ disabledAt: at }).where(eq(staff.id, staffId));
    await endSessions(staffId, at);
    await audited(by, "staff.disable", staffId, at);
    return { done: true };
  });
}

/** Takes an account back into use, with the roles it had. */
export async function enableAccount(
  by: Granting,
  staffId: string,
  at: number,
): Promise<{ done: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    const subject = await grantSubject(staffId);
    if (!subject) return { refusal: "noSuchAccount" };
    if (subject.enabled) return { refusal: "changedMeanwhile" };
    await q().update(staff).set({ disabledAt: null }).where(eq(staff.id, staffId));
    await audited(by, "staff.enable", staffId, at);
    return { done: true };
  });
}

/** Lifts the lock that wrong passwords put on an account. */
export async function unlockAccount(
  by: Granting,
  staffId: string,
  at: number,
): Promise<{ done: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    if (!(await grantSubject(staffId))) return { refusal: "noSuchAccount" };
    if (staffId === by.id) return { refusal: "ownAccount" };
    await q()
      .update(staff)
      .set({ failedLogins: 0, firstFailureAt: null, lockedUntil: null, lockouts: 0 })
      .where(eq(staff.id, staffId));
    await audited(by, "staff.unlock", staffId, at);
    return { done: true };
  });
}

/** Gives somebody who lost theirs a new first password. */
export async function reissueAccountPassword(
  by: Granting,
  staffId: string,
  passwordHash: string,
  at: number,
): Promise<{ done: true } | { refusal: AccountRefusal }> {
  return tx(async () => {
    const subject = await grantSubject(staffId);
    if (!subject) return { refusal: "noSuchAccount" };
    const refusal = refusalOfReissue(by.id, subject);
    if (refusal) return { refusal };
    await reissuePassword(by.id, staffId, passwordHash, at);
    return { done: true };
  });
}
