import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type Permission, permissionsOf } from "@/domain/access/roles";
import { q } from "../client";
import { staff, staffRoles } from "../schema/staff";

/**
 * Somebody in whose name the house acts while nobody is signed in, with what their roles allow at this moment; null once the account is
 * closed. Whoever calls it asks of `permissions` what the act needs.
 */
export async function actingStaff<P extends Permission>(id: string): Promise<Staff<P> | null> {
  const [row] = await q()
    .select({ id: staff.id, name: staff.name, agencyId: staff.agencyId, headOfOffice: staff.headOfOffice })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)));
  if (!row) return null;
  const held = await q().select({ role: staffRoles.role }).from(staffRoles).where(eq(staffRoles.staffId, id));
  const roles = held.map(({ role }) => role);
  return { ...row, roles, permissions: permissionsOf(roles) } as unknown as Staff<P>;
}
