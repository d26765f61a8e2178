import { readText } from "../application/application-readers";

/** What an applicant writes with an act: the most characters, and whether there must be any. */
export const ACT_TEXTS = {
  /** Longer papers come by counter or post. */
  amended: { limit: 5000, isRequired: true },
  reasonGiven: { limit: 2000, isRequired: true },
  rated: { limit: 500, isRequired: false },
} as const;
export type WrittenAct = keyof typeof ACT_TEXTS;

export type ActTextProblem = "missing" | "long" | "illegal" | "privateUse";

/** Reads what an applicant typed with an act (补正、说明理由、评价). */
export function readActText(act: WrittenAct, typed: string): { text: string } | { problem: ActTextProblem } {
  const { limit, isRequired } = ACT_TEXTS[act];
  const read = readText(typed, limit);
  if ("value" in read) return read.value || !isRequired ? { text: read.value } : { problem: "missing" };
  const { reason } = read;
  return { problem: reason === "illegal" || reason === "privateUse" ? reason : "long" };
}

export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** The stars of a rating, or null for anything that no form of ours sends. */
export function readStars(typed: string): Stars | null {
  return STARS.find((stars) => String(stars) === typed) ?? null;
}
