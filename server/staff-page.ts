import { unreadNotices } from "@/db/queries/notices";
import { siteSettings } from "@/db/queries/settings";
import type { StaffAccount } from "@/db/queries/staff";
import { env } from "./env";
import { requireAccount } from "./session";

/** The account of a call with what the staff frame shows around it. */
export interface FramedAccount extends StaffAccount {
  siteName: string;
  /** True on a demonstration site, which says so on every page. */
  demonstrationSite: boolean;
  /** Reminders that the account has not read. */
  unreadNotices: number;
}

/** An account with what the frame needs beside it. */
export async function framed(account: StaffAccount): Promise<FramedAccount> {
  const { siteName } = await siteSettings();
  const unread = await unreadNotices(account.id);
  return { ...account, siteName, demonstrationSite: env().demonstration, unreadNotices: unread };
}

/** Whoever is signed in, for the frame of a staff page; whether they may be there each page asks with `requireStaff`. */
export async function framedAccount(): Promise<FramedAccount> {
  return framed(await requireAccount());
}
