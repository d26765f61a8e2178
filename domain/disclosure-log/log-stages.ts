import { type Outcome, outcomeRule } from "@/domain/law/outcomes";

/** Where a question with its answer stands on its way to the disclosure log. */
export const LOG_STAGES = ["proposed", "sentBack", "published", "withdrawn"] as const;
export type LogStage = (typeof LOG_STAGES)[number];

/** Only what was given out, wholly or in part, can be shown to everybody. */
export function maySuggestForLog(outcome: Outcome | null): boolean {
  return outcome !== null && ["granted", "partlyGranted"].includes(outcomeRule(outcome).group);
}
