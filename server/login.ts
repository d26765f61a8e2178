import { revokeSession } from "@/db/mutations/staff";
import { staffForLogin } from "@/db/queries/staff";
import { homeOf } from "@/domain/access/areas";
import { now } from "./clock";
import { rateKey } from "./edge/networks";
import { failureCounter } from "./login-failures";
import { ownPath } from "./own-path";
import { accountFor } from "./session-of";
import { endedSessionCookie, signIn } from "./sign-in";

/** Longer than any name or password there is; hashing a megabyte would be a gift to whoever sends it. */
const LONGEST = { username: 64, password: 512 };

const MINUTE_MS = 60_000;
/** A name without an account locks like one that has it: the lock must not tell the two apart. */
const unknownNames = failureCounter({ times: 5, perMs: 15 * MINUTE_MS, lockMs: 30 * MINUTE_MS });
/** One address that tries many accounts (AU-002). */
const addresses = failureCounter({ times: 50, perMs: 12 * 60 * MINUTE_MS, lockMs: 60 * MINUTE_MS });

export type LogIn =
  | { cookies: string[]; to: `/${string}` }
  | { refused: "empty" | "wrong" }
  | { refused: "locked" | "tooMany"; until: number };

/** The one spelling of a user name: full-width letters of an input method are the same letters. */
const canonicalName = (username: string) => username.normalize("NFKC").trim();

/** Logs somebody in; the refusal is the same for an unknown name, a wrong password and a disabled account. */
export async function logIn(
  given: { username: string; password: string; next: string | undefined },
  address: string,
): Promise<LogIn> {
  const username = canonicalName(given.username);
  if (!username || !given.password) return { refused: "empty" };
  const at = now();
  const from = rateKey(address);
  const spraying = addresses.lockedUntil(from, at);
  if (spraying) return { refused: "tooMany", until: spraying };

  const fits = username.length <= LONGEST.username && given.password.length <= LONGEST.password;
  const cookies = fits ? await signIn(username, given.password) : null;
  if (cookies) return { cookies, to: await destination(cookies, given.next) };
  addresses.add(from, at);
  const until = fits ? await lockOf(username, at) : null;
  return until ? { refused: "locked", until } : { refused: "wrong" };
}

/** Until when a name is locked, after a failure was counted. */
async function lockOf(username: string, at: number): Promise<number | null> {
  const account = await staffForLogin(username);
  if (account && !account.disabledAt) return (account.lockedUntil ?? 0) > at ? account.lockedUntil : null;
  const lockedBefore = unknownNames.lockedUntil(username, at);
  if (lockedBefore) return lockedBefore;
  unknownNames.add(username, at);
  return unknownNames.lockedUntil(username, at);
}

async function destination(cookies: readonly string[], next: string | undefined): Promise<`/${string}`> {
  const account = await accountFor(cookies.map((line) => line.split(";")[0]).join("; "));
  if (account?.mustChangePassword) return "/account/password";
  return ownPath(next) ?? homeOf(account?.roles ?? []) ?? "/account";
}

/** Ends the session of a call for good; returns the line that takes the cookie away. */
export async function logOut(cookieHeader: string | null): Promise<string> {
  const account = await accountFor(cookieHeader);
  if (account) await revokeSession(account.id, account.sessionId, now());
  return endedSessionCookie();
}
