import { OUTCOME_IDS, OUTCOMES, type Outcome, type OutcomeReason } from "../law/outcomes";

/** One answer that can be chosen: row 三(四)1 is two, each with its own letter. */
export interface OutcomeChoice {
  outcome: Outcome;
  outcomeReason: OutcomeReason | null;
}

const choicesOf = (outcome: Outcome): OutcomeChoice[] =>
  outcome === "unableNotHeld"
    ? [
        { outcome, outcomeReason: "notExist" },
        { outcome, outcomeReason: "notOurs" },
      ]
    : [{ outcome, outcomeReason: null }];

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
