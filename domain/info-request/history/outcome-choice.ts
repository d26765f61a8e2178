import { OUTCOME_IDS, OUTCOMES, type Outcome, type OutcomeReason } from "../../law/outcomes";

/** One answer that can be chosen: rows 三(一) and 三(四)1 are two each, each with its own letter. */
export interface OutcomeChoice {
  outcome: Outcome;
  outcomeReason: OutcomeReason | null;
}

/** Rows that hold two letters. */
const REASONS: Partial<Record<Outcome, readonly (OutcomeReason | null)[]>> = {
  granted: [null, "alreadyPublic"],
  unableNotHeld: ["notExist", "notOurs"],
};

const choicesOf = (outcome: Outcome): OutcomeChoice[] =>
  (REASONS[outcome] ?? [null]).map((outcomeReason) => ({ outcome, outcomeReason }));

/** Every answer that an officer can give, in the order of the annual report. */
export const OUTCOME_CHOICES: readonly OutcomeChoice[] = OUTCOME_IDS.filter(
  (outcome) => OUTCOMES[outcome].byAnswer,
).flatMap(choicesOf);

/** A choice as addresses and forms carry it. */
export function choiceCode({ outcome, outcomeReason }: OutcomeChoice): string {
  return outcomeReason ? `${outcome}-${outcomeReason}` : outcome;
}

/** Reads a choice; null for anything that is none. */
export function choiceFromCode(code: unknown): OutcomeChoice | null {
  return OUTCOME_CHOICES.find((choice) => choiceCode(choice) === code) ?? null;
}
