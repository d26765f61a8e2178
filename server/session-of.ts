import { touchSession } from "@/db/mutations/staff";
import { type StaffAccount, staffBySession } from "@/db/queries/staff";
import { now } from "./clock";
import { SESSION_SECONDS, sidHashOf, sidOf } from "./sign-in";

/** A login that nobody used for fifteen minutes is over. */
const IDLE_MS = 15 * 60_000;
/** The last use is written at most once a minute: it needs the one writer. */
const TOUCH_MS = 60_000;

/** The account of a live session, or null; the only reader of the session cookie, for pages and for the edge. */
export async function accountFor(cookieHeader: string | null | undefined): Promise<StaffAccount | null> {
  const sid = await sidOf(cookieHeader);
  if (!sid) return null;
  const account = await staffBySession(sidHashOf(sid));
  if (!account) return null;
  const at = now();
  const idle = at - account.lastSeenAt;
  if (idle > IDLE_MS || at - account.createdAt > SESSION_SECONDS * 1000) return null;
  if (idle > TOUCH_MS) await touchSession(account.sessionId, at);
  return account;
}
