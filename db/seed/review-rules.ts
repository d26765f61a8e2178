import type { ReviewLevel } from "@/domain/publication/review-levels";
import { setReviewRule } from "../mutations/review-rules";
import { AGENCIES } from "./agencies";

/**
 * Which reviews the demonstration goes through: the city all three, as a new installation does; the planning department, with two reviewers,
 * two of them; a town, with one reviewer, one. Warnings cannot wait and have the last word alone.
 */
export const DEMO_LEVELS = {
  city: ["first", "second", "final"],
  dept: ["first", "final"],
  town: ["first"],
} as const satisfies Record<string, readonly ReviewLevel[]>;

const URGENT_COLUMN = "warnings";

type Ids = Record<"agencies" | "columns", ReadonlyMap<string, string>>;

/** Says so for every agency of the demonstration. */
export async function makeReviewRules({ agencies, columns }: Ids, at: number): Promise<void> {
  const say = (agencyId: string | null, columnId: string | null, levels: readonly ReviewLevel[]) =>
    setReviewRule("system", { agencyId, columnId, levels }, at);
  for (const { code, level } of AGENCIES) {
    const agencyId = agencies.get(code) ?? null;
    if (code === "planning") await say(agencyId, null, DEMO_LEVELS.dept);
    if (level === "town") await say(agencyId, null, DEMO_LEVELS.town);
  }
  await say(null, columns.get(URGENT_COLUMN) ?? null, ["final"]);
}
