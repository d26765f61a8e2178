import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { isCommonPassword } from "./common-passwords";

/** Argon2id, 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** No look-alikes: the first passwords are typed from a screen or a sheet of paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz";
const CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
const DIGITS = "23456789";

export const PASSWORD_LENGTH = { least: 12, most: 128 };

/** Passwords are compared after NFKC, so an input method cannot lock anybody out. */
const canonical = (password: string) => password.normalize("NFKC");

/** The argon2id hash that is stored. */
export async function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), ARGON2ID);
}

let nobody: Promise<string> | undefined;

/** True when the password is the account's; takes as long for an unknown account (`null`). */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const right = await verify(stored ?? (await nobody), canonical(password));
  return right && stored !== null;
}

/** A random first password such as `kTm4-bVx7-Rhq2-Wze9` (about 90 bits). */
export function randomPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)] ?? "";
  const group = () => pick(LETTERS) + pick(CAPITALS) + pick(LETTERS) + pick(DIGITS);
  return [group(), group(), group(), group()].join("-");
}

/** Why a new password is refused; each has its sentence in text/. */
export type PasswordProblem = "tooShort" | "tooLong" | "tooSimple" | "holdsName" | "tooCommon";

/**
 * At least 12 characters of three kinds, or 20 of any; neither the user name (forwards or backwards) nor a common word or one of
 * `contextWords` (the unit's names) with little added.
 */
export function passwordProblem(
  password: string,
  username: string,
  contextWords: readonly string[] = [],
): PasswordProblem | null {
  const text = canonical(password);
  const length = [...text].length;
  if (length < PASSWORD_LENGTH.least) return "tooShort";
  if (length > PASSWORD_LENGTH.most) return "tooLong";
  const small = text.toLowerCase();
  const name = username.toLowerCase();
  if (small.includes(name) || small.includes([...name].toReversed().join(""))) return "holdsName";
  if (isCommonPassword(text, contextWords)) return "tooCommon";
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length;
  const varied = new Set(text).size >= 6;
  return varied && (kinds >= 3 || length >= 20) ? null : "tooSimple";
}

/** How long a password made by somebody else can be used for its one login. */
const FIRST_PASSWORD_MS = 72 * 3_600_000;

/** True when a password that somebody else made was used once already, or lay about for three days. */
export function firstPasswordIsOver(
  account: { mustChangePassword: boolean; passwordSetAt: number; passwordUsedAt: number | null },
  at: number,
): boolean {
  if (!account.mustChangePassword) return false;
  return account.passwordUsedAt !== null || at - account.passwordSetAt > FIRST_PASSWORD_MS;
}
