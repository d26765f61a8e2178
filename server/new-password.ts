import { recordFailedLogin } from "@/db/mutations/staff";
import { passwordHistory } from "@/db/queries/admin-staff";
import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import type { StaffAccount } from "@/db/queries/staff";
import { now } from "./clock";
import { type PasswordProblem, passwordMatches, passwordProblem } from "./passwords";

/** Neither the present password nor the four before it are taken again. */
const REMEMBERED = 5;

/** Why a change of one's own password is refused. */
export type NewPasswordProblem = PasswordProblem | "wrongCurrent" | "usedBefore";

/** Names that everybody who knows the office would try. */
async function namesAround(account: StaffAccount): Promise<string[]> {
  const { siteName, domain } = await siteSettings();
  const agency = (await publicAgencies()).find(({ id }) => id === account.agencyId);
  const ofAgency = agency ? [agency.name, agency.shortName, agency.code] : [];
  return [account.name, siteName, ...domain.split("."), ...ofAgency];
}

/** Checks a change of password: the present one is right, the next one is good and not one of the last five. */
export async function newPasswordProblem(
  account: StaffAccount,
  current: string,
  next: string,
): Promise<NewPasswordProblem | null> {
  const history = await passwordHistory(account.id, REMEMBERED);
  if (!(await passwordMatches(history[0] ?? null, current))) {
    await recordFailedLogin(account.id, now());
    return "wrongCurrent";
  }
  const problem = passwordProblem(next, account.username, await namesAround(account));
  if (problem) return problem;
  for (const hash of history) if (await passwordMatches(hash, next)) return "usedBefore";
  return null;
}
