import { recordFailedLogin } from "@/db/mutations/staff";
import { staffForLogin, staffForProof } from "@/db/queries/staff";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import { failureCounter } from "./login-failures";
import { passwordMatches } from "./passwords";
import { staffWith } from "./session";

const MINUTE_MS = 60_000;
/** Longer than any name or password there is. */
const LONGEST = { username: 64, password: 512 };
/** Somebody signed in who tries passwords of others: ten within a quarter of an hour, whosever they are. */
const askers = failureCounter({ times: 10, perMs: 15 * MINUTE_MS, lockMs: 30 * MINUTE_MS });

export type SecondPerson<P extends Permission> =
  | { staff: Staff<P> }
  | { refused: "empty" | "wrong" | "notAllowed" | "firstPassword" }
  | { refused: "locked" | "tooMany"; until: number };

/**
 * Proves that a second person stands at the same screen, by name and password, for this one act: no session begins. A wrong password counts
 * against the account as at the login; an unknown name, a wrong password and a disabled account are told in the same words.
 */
export async function secondPerson<P extends Permission>(
  asker: Staff,
  given: { username: string; password: string },
  permission: P,
  at: number,
): Promise<SecondPerson<P>> {
  const username = given.username.normalize("NFKC").trim();
  if (!username || !given.password) return { refused: "empty" };
  const tooMany = askers.lockedUntil(asker.id, at);
  if (tooMany) return { refused: "tooMany", until: tooMany };
  const fits = username.length <= LONGEST.username && given.password.length <= LONGEST.password;
  const account = fits ? await staffForLogin(username) : null;
  const right = fits && (await passwordMatches(account?.passwordHash ?? null, given.password));
  if (account?.lockedUntil && account.lockedUntil > at) {
    askers.add(asker.id, at);
    return { refused: "locked", until: account.lockedUntil };
  }
  if (!account || account.disabledAt || !right) {
    askers.add(asker.id, at);
    if (account && !account.disabledAt) await recordFailedLogin(account.id, at);
    const until = account && (await staffForLogin(username))?.lockedUntil;
    return until && until > at ? { refused: "locked", until } : { refused: "wrong" };
  }
  if (account.mustChangePassword) return { refused: "firstPassword" };
  const person = await staffForProof(account.id);
  const staff = person && staffWith(person, permission);
  return staff ? { staff } : { refused: "notAllowed" };
}
