import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { recordRefusedAccess } from "@/db/mutations/refused-access";
import type { ProvenAccount, StaffAccount } from "@/db/queries/staff";
import type { Staff } from "@/domain/access/actor";
import { type Permission, permissionsOf } from "@/domain/access/roles";
import { now } from "./clock";
import { ASKED_PATH } from "./edge/request-headers";
import { ownPath } from "./own-path";
import { accountFor } from "./session-of";

/** Who is signed in on this call, or null. */
export const signedIn = cache(async () => accountFor((await headers()).get("cookie")));

/** The login page, with the way back to what was asked for. */
async function loginAddress(): Promise<string> {
  const asked = ownPath((await headers()).get(ASKED_PATH));
  return asked ? `/login?${new URLSearchParams({ next: asked })}` : "/login";
}

/** Whoever is signed in, sent to the login page otherwise and to the password page while the first password stands. */
export async function requireAccount(): Promise<StaffAccount> {
  const account = await signedIn();
  if (!account) redirect(await loginAddress());
  if (account.mustChangePassword) redirect("/account/password");
  return account;
}

/** The proof that this account may do `permission`; null when it may not. The only place where the proof is made. */
export function staffWith<P extends Permission>(account: ProvenAccount, permission: P): Staff<P> | null {
  const permissions = permissionsOf(account.roles);
  if (!permissions.has(permission)) return null;
  const { id, name, agencyId, roles, headOfOffice } = account;
  return { id, name, agencyId, roles, headOfOffice, permissions } as unknown as Staff<P>;
}

/** Once a call, however many parts of a page ask. */
const noteRefusal = cache((staffId: string, permission: Permission) =>
  recordRefusedAccess(staffId, permission, now()),
);

/** One proof a call, however many parts of a page ask: what was read for it once is read once. */
const proofFor = cache(async (permission: Permission): Promise<Staff> => {
  const account = await requireAccount();
  const staff = staffWith(account, permission);
  if (staff) return staff;
  await noteRefusal(account.id, permission);
  forbidden();
});

/** The gate of every staff page and action: signed in and permitted, or 403 and an entry in the audit log. */
export async function requireStaff<P extends Permission>(permission: P): Promise<Staff<P>> {
  return (await proofFor(permission)) as Staff<P>;
}
