import { Button } from "@/components/ui/button";
import {
  choiceCode,
  OUTCOME_CHOICES,
  type OutcomeChoice,
} from "@/domain/info-request/history/outcome-choice";
import { OUTCOMES, type OutcomeGroup } from "@/domain/law/outcomes";
import { letterOfOutcome, letterRule } from "@/domain/letter/letters";
import { answerPage } from "@/text/desk";
import { OUTCOME_GROUP_LABELS } from "@/text/info-request";

const GROUPS = [...new Set(OUTCOME_CHOICES.map(({ outcome }) => OUTCOMES[outcome].group))];
const ofGroup = (group: OutcomeGroup) =>
  OUTCOME_CHOICES.filter(({ outcome }) => OUTCOMES[outcome].group === group);

/** The name of a choice as the office says it. */
export function choiceName({ outcome, outcomeReason }: OutcomeChoice): string {
  const { name } = OUTCOMES[outcome];
  return outcomeReason ? `${name}（${answerPage[outcomeReason]}）` : name;
}

/** How the request ends: chosen first, because everything else of the answer follows from it. */
export function OutcomeForm({ chosen }: { chosen: OutcomeChoice | null }) {
  const current = chosen ? choiceCode(chosen) : null;
  return (
    <form method="get" className="mt-4">
      <p className="text-ink-2">{answerPage.chooseOutcomeHint}</p>
      {GROUPS.map((group) => (
        <fieldset key={group} className="mt-4">
          <legend className="font-semibold">{OUTCOME_GROUP_LABELS[group]}</legend>
          {ofGroup(group).map((choice) => {
            const code = choiceCode(choice);
            const { outcome, outcomeReason } = choice;
            return (
              <div key={code} className="mt-1 flex items-start gap-2.5">
                <input
                  type="radio"
                  id={code}
                  name="outcome"
                  value={code}
                  defaultChecked={code === current}
                  required
                  className="mt-1 size-5 shrink-0 accent-link"
                />
                <label htmlFor={code} className="grow py-0.5">
                  {choiceName(choice)}
                  <span className="ml-3 text-ink-3">
                    {OUTCOMES[outcome].code} · {letterRule(letterOfOutcome(outcome, outcomeReason)).title}
                  </span>
                </label>
              </div>
            );
          })}
        </fieldset>
      ))}
      <Button type="submit" size="staff" className="mt-5">
        {answerPage.next}
      </Button>
    </form>
  );
}
