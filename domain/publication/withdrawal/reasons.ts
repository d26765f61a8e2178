/** What the public is told of why a text was withdrawn, as its tombstone begins; the office adds its own words. */
export const WITHDRAWAL_REASONS = [
  "wrongContent",
  "notForThePublic",
  "penaltyChanged",
  "publishedTwice",
  "other",
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why it was withdrawn indeed; for the office, its supervisors and auditors alone. */
export const WITHDRAWAL_GROUNDS = [
  "secret",
  "personalData",
  "wrongContent",
  "penaltyChanged",
  "other",
] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

/** Grounds that mean something came out that should not have: a case is opened, and the tombstone need not show the title. */
export const LEAK_GROUNDS = ["secret", "personalData"] as const satisfies readonly WithdrawalGround[];
export type LeakGround = (typeof LEAK_GROUNDS)[number];

/** True when a withdrawal on this ground opens a disposal case (泄密处置、个人信息泄露处置). */
export function isLeak(ground: WithdrawalGround): ground is LeakGround {
  return LEAK_GROUNDS.some((leak) => leak === ground);
}
