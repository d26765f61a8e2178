import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import { actingStaff } from "../queries/acting-staff";

/** An officer of the demonstration, who acts in its past with what the roles allow; nobody is signed in then. */
export async function actingOfficer<P extends Permission>(id: string): Promise<Staff<P>> {
  const officer = await actingStaff<P>(id);
  if (!officer) throw new Error(`the demonstration has no officer ${id}`);
  return officer;
}
