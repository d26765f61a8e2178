import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField as AnsweredField, TextArea } from "@/components/desk-ui/fields";
import { TextField } from "@/components/ui/field";
import { PERIODS_BY_DEFAULT } from "@/domain/law/settings";
import { addWorkingDays } from "@/domain/time/working-days";
import { dayInFull } from "@/text/dates";
import { deskProblems, stepNames } from "@/text/desk";
import { clockSteps } from "@/text/desk-clock-steps";
import { askReasons, delay } from "./clock/actions";
import { delayAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { effectOf, stepStage } from "./step-stage";
import { Effect, TwoStage } from "./two-stage";

const { fields } = clockSteps;

/** Asks an applicant of very many applications for reasons (条例第三十五条); the clock goes on. */
export function AskReasonsForm({ opened }: StepProps) {
  const { today, calendar } = opened.context;
  const until = addWorkingDays(today, PERIODS_BY_DEFAULT.reasons, calendar).day;
  return (
    <>
      <div className="mt-4">
        <Effect lines={effectOf(opened, { kind: "reasonAsked", on: today, until })} />
      </div>
      <ActionForm
        action={askReasons}
        submit={stepNames.askReasons}
        hidden={{ id: opened.id, version: opened.version }}
        sentences={deskProblems}
      >
        <TextArea name="text" label={fields.reasonsText} hint={fields.reasonsTextHint} rows={5} />
        <AnsweredField
          name="until"
          type="date"
          label={fields.reasonsUntil}
          hint={fields.reasonsUntilHint(PERIODS_BY_DEFAULT.reasons)}
          width="short"
          initial={until}
          min={today}
        />
      </ActionForm>
    </>
  );
}

/** Puts the answer off to a day because the reasons are good and the time is short (条例第三十五条). */
export function DelayForm({ opened, asked, path }: StepProps) {
  const { today } = opened.context;
  return (
    <TwoStage
      path={path}
      step="delay"
      stage={stepStage(opened, asked, delayAsked, ({ until }) => ({ kind: "delayed", on: today, until }))}
      ask={
        <TextField
          name="until"
          type="date"
          label={fields.delayUntil}
          hint={fields.delayUntilHint}
          width="short"
          min={opened.clock.dueOn ?? today}
        />
      }
      facts={({ until }) => [{ label: fields.delayUntil, value: dayInFull(until) }]}
      confirm={({ until }) => (
        <ActionForm
          action={delay}
          submit={stepNames.delay}
          hidden={{ id: opened.id, version: opened.version, until }}
          sentences={deskProblems}
        >
          <TextArea name="text" label={fields.delayText} hint={fields.toldHint} rows={4} />
        </ActionForm>
      )}
    />
  );
}
