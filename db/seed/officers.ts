import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type Permission, permissionsOf } from "@/domain/access/roles";
import { q } from "../client";
import { staff, staffRoles } from "../schema/staff";

/** An officer of the demonstration, who acts in its past with what the roles allow; nobody is signed in then. */
export async function actingOfficer<P extends Permission>(id: string): Promise<Staff<P>> {
  const [row] = await q()
    .select({ id: staff.id, name: staff.name, agencyId: staff.agencyId, headOfOffice: staff.headOfOffice })
    .from(staff)
    .where(eq(staff.id, id));
  if (!row) throw new Error(`the demonstration has no officer ${id}`);
  const held = await q().select({ role: staffRoles.role }).from(staffRoles).where(eq(staffRoles.staffId, id));
  const roles = held.map(({ role }) => role);
  return { ...row, roles, permissions: permissionsOf(roles) } as unknown as Staff<P>;
}
