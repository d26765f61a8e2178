import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q, tx } from "../client";
import { staff } from "../schema/staff";
import { createStaff } from "./staff";

export interface AccountOpened {
  username: string;
  name: string;
  agencyId: string | null;
  passwordHash: string;
}

/** Opens an account that may do nothing yet: roles are the security administrator's to give. */
export async function openAccount(
  by: Staff<"staff.create">,
  account: AccountOpened,
  at: number,
): Promise<{ id: string } | { refusal: "usernameTaken" }> {
  return tx(async () => {
    const [taken] = await q()
      .select({ id: staff.id })
      .from(staff)
      .where(eq(staff.username, account.username));
    if (taken) return { refusal: "usernameTaken" };
    const id = await createStaff(
      by.id,
      { ...account, roles: [], mustChangePassword: true, headOfOffice: false, demonstration: false },
      at,
    );
    return { id };
  });
}
