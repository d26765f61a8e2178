import type { Staff } from "@/domain/access/actor";
import { type Permission, permissionsOf, type Role } from "@/domain/access/roles";
import { createStaff } from "./mutations/staff";

/** The proof that tests act with; outside tests only the session gate makes one (server/session.ts). */
export function proofOf<P extends Permission>(
  id: string,
  roles: Role[],
  more: { name?: string; agencyId?: string | null; headOfOffice?: boolean } = {},
): Staff<P> {
  const { name = id, agencyId = null, headOfOffice = false } = more;
  const permissions = permissionsOf(roles);
  return { id, name, agencyId, roles, headOfOffice, permissions } as unknown as Staff<P>;
}

/** An account for tests, whose password nobody knows; returns its id. */
export async function accountForTest(username: string, roles: Role[], agencyId: string | null = null) {
  const account = { username, name: username, agencyId, passwordHash: "x", roles };
  return createStaff(
    "system",
    { ...account, mustChangePassword: false, headOfOffice: false, demonstration: false },
    Date.UTC(2026, 10, 24),
  );
}
