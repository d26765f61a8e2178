import { and, asc, count, desc, eq, inArray, isNull, max, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import type { GrantSubject, OtherHolders } from "@/domain/access/grants";
import { ADMINISTRATORS, type Role } from "@/domain/access/roles";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { grantProposals, staff, staffPasswords, staffRoles, staffSessions } from "../schema/staff";

type Administering = Staff<"staff.create"> | Staff<"staff.grant">;

const shown = {
  id: staff.id,
  username: staff.username,
  name: staff.name,
  agencyId: staff.agencyId,
  agencyName: agencies.name,
  headOfOffice: staff.headOfOffice,
  mustChangePassword: staff.mustChangePassword,
  disabledAt: staff.disabledAt,
  lockedUntil: staff.lockedUntil,
  createdAt: staff.createdAt,
};

/** The roles of some accounts, in one read. */
async function rolesOf(ids: readonly string[]): Promise<Map<string, Role[]>> {
  const held = await q()
    .select()
    .from(staffRoles)
    .where(inArray(staffRoles.staffId, [...ids]))
    .orderBy(asc(staffRoles.role));
  const pairs = Map.groupBy(held, (row) => row.staffId);
  return new Map([...pairs].map(([id, rows]) => [id, rows.map((row) => row.role)]));
}

/** When some accounts were last used to log in. */
async function lastLogins(ids: readonly string[]): Promise<Map<string, number | null>> {
  const found = await q()
    .select({ staffId: staffSessions.staffId, at: max(staffSessions.createdAt) })
    .from(staffSessions)
    .where(inArray(staffSessions.staffId, [...ids]))
    .groupBy(staffSessions.staffId);
  return new Map(found.map((row) => [row.staffId, row.at]));
}

export interface AccountFilter {
  agencyId?: string;
  /** Part of a user name or of a name. */
  words?: string;
  page: number;
  pageSize: number;
}

/** One page of all accounts, by agency and user name, with roles and last login; what an account works on is not here. */
export async function accountList(_by: Administering, filter: AccountFilter) {
  const has = (column: typeof staff.name | typeof staff.username) =>
    filter.words ? sql`instr(${column}, ${filter.words}) > 0` : undefined;
  const within = and(
    filter.agencyId ? eq(staff.agencyId, filter.agencyId) : undefined,
    or(has(staff.username), has(staff.name)),
  );
  const [counted] = await q().select({ total: count() }).from(staff).where(within);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / filter.pageSize));
  const page = Math.min(Math.max(filter.page, 1), pages);
  const rows = await q()
    .select(shown)
    .from(staff)
    .leftJoin(agencies, eq(agencies.id, staff.agencyId))
    .where(within)
    .orderBy(asc(agencies.position), asc(staff.username))
    .limit(filter.pageSize)
    .offset((page - 1) * filter.pageSize);
  const ids = rows.map((row) => row.id);
  const [roles, logins] = [await rolesOf(ids), await lastLogins(ids)];
  const items = rows.map((row) => ({
    ...row,
    roles: roles.get(row.id) ?? [],
    lastLoginAt: logins.get(row.id) ?? null,
  }));
  return { total, page, pages, items };
}
export type AccountRow = Awaited<ReturnType<typeof accountList>>["items"][number];

/** One account as an administrator sees it; null when there is none. */
export async function accountForAdministrators(_by: Administering, id: string): Promise<AccountRow | null> {
  const [row] = await q()
    .select(shown)
    .from(staff)
    .leftJoin(agencies, eq(agencies.id, staff.agencyId))
    .where(eq(staff.id, id));
  if (!row) return null;
  const [roles, logins] = [await rolesOf([id]), await lastLogins([id])];
  return { ...row, roles: roles.get(id) ?? [], lastLoginAt: logins.get(id) ?? null };
}

/** What the rules of granting ask about an account; null when there is none. */
export async function grantSubject(id: string): Promise<(GrantSubject & { headOfOffice: boolean }) | null> {
  const [row] = await q()
    .select({
      id: staff.id,
      agencyId: staff.agencyId,
      headOfOffice: staff.headOfOffice,
      disabledAt: staff.disabledAt,
    })
    .from(staff)
    .where(eq(staff.id, id));
  if (!row) return null;
  const { disabledAt, ...account } = row;
  return { ...account, roles: (await rolesOf([id])).get(id) ?? [], enabled: disabledAt === null };
}

/** How many accounts in use, other than `id`, hold each of the three administrators' posts. */
export async function otherHolders(id: string): Promise<OtherHolders> {
  const found = await q()
    .select({ role: staffRoles.role, holders: count() })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(and(inArray(staffRoles.role, [...ADMINISTRATORS]), isNull(staff.disabledAt), ne(staff.id, id)))
    .groupBy(staffRoles.role);
  const holdersOf = (role: Role) => found.find((row) => row.role === role)?.holders ?? 0;
  return {
    systemAdmin: holdersOf("systemAdmin"),
    securityAdmin: holdersOf("securityAdmin"),
    auditor: holdersOf("auditor"),
  };
}

/** Grants of the post 安全管理员 that nobody has decided on, oldest first. */
export async function openProposals(_by: Staff<"staff.grant">) {
  const proposer = alias(staff, "proposer");
  return q()
    .select({
      id: grantProposals.id,
      staffId: grantProposals.staffId,
      name: staff.name,
      username: staff.username,
      roles: grantProposals.roles,
      headOfOffice: grantProposals.headOfOffice,
      proposedBy: grantProposals.proposedBy,
      proposedByName: proposer.name,
      proposedAt: grantProposals.proposedAt,
    })
    .from(grantProposals)
    .innerJoin(staff, eq(staff.id, grantProposals.staffId))
    .innerJoin(proposer, eq(proposer.id, grantProposals.proposedBy))
    .where(isNull(grantProposals.decidedAt))
    .orderBy(asc(grantProposals.proposedAt), asc(grantProposals.id));
}

/** How many enabled accounts hold each role: what set-up still lacks. */
export async function holdersByRole(): Promise<Map<Role, number>> {
  const found = await q()
    .select({ role: staffRoles.role, holders: count() })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(isNull(staff.disabledAt))
    .groupBy(staffRoles.role);
  return new Map(found.map((row) => [row.role, row.holders]));
}

/** How many accounts belong to an agency: what set-up counts as made. */
export async function agencyAccounts(): Promise<number> {
  const [row] = await q()
    .select({ total: count() })
    .from(staff)
    .where(and(sql`${staff.agencyId} is not null`, isNull(staff.disabledAt)));
  return row?.total ?? 0;
}

/** Hashes of the passwords an account had lately, the present one first. */
export async function passwordHistory(staffId: string, limit: number): Promise<string[]> {
  const [current] = await q()
    .select({ passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, staffId));
  const earlier = await q()
    .select({ passwordHash: staffPasswords.passwordHash })
    .from(staffPasswords)
    .where(eq(staffPasswords.staffId, staffId))
    .orderBy(desc(staffPasswords.replacedAt), desc(staffPasswords.id))
    .limit(limit - 1);
  return [...(current ? [current] : []), ...earlier].map((row) => row.passwordHash);
}
