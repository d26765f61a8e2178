import type { Staff } from "./actor";
import { type Permission, permissionsOf, type Role } from "./roles";

/** Somebody of the staff for tests of what stands behind the session gate; holds what the roles give, whatever the type says. */
export function staffForTests<P extends Permission>(given: {
  id: string;
  agencyId: string | null;
  roles: readonly Role[];
}): Staff<P> {
  const { id, agencyId, roles } = given;
  const permissions = permissionsOf(roles);
  return { id, name: id, agencyId, roles, headOfOffice: false, permissions } as unknown as Staff<P>;
}
