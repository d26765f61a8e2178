import { type Permission, permissionsOf, type Role } from "./roles";

/** The rooms of the house for staff, by address, with the permissions of which any one opens the door. */
export const AREAS = {
  "/desk": ["infoRequest.read"],
  "/publishing": ["draft.read"],
  "/oversight": ["oversight.read"],
  "/admin": ["site.manage", "staff.create", "staff.grant"],
  "/audit": ["audit.read"],
} as const satisfies Record<`/${string}`, readonly Permission[]>;

export type Area = keyof typeof AREAS;

const ALL = Object.keys(AREAS) as Area[];

/** The areas that a set of roles opens, in the order of the bar. */
export function areasOf(roles: readonly Role[]): Area[] {
  const held = permissionsOf(roles);
  return ALL.filter((area) => AREAS[area].some((permission) => held.has(permission)));
}

/** Where somebody lands after logging in; null for an account that was not given a role yet. */
export function homeOf(roles: readonly Role[]): Area | null {
  return areasOf(roles)[0] ?? null;
}
