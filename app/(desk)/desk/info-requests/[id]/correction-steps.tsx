import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { SelectField, TextField } from "@/components/ui/field";
import { correctableDays, unknownReceipts } from "@/domain/info-request/history/corrections";
import { dayInFull } from "@/text/dates";
import { deskProblems, stepNames } from "@/text/desk";
import { clockSteps, correctableLabel } from "@/text/desk-clock-steps";
import { correct, recordLetterReceipt } from "./clock/actions";
import { correctionAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { stepStage } from "./step-stage";
import { TwoStage } from "./two-stage";

const { fields } = clockSteps;

/** Puts a wrong day right, or fills in when a letter arrived; what it does to the period is shown first. */
export function CorrectionForm({
  step,
  opened,
  asked,
  path,
}: StepProps & { step: "correct" | "recordLetterReceipt" }) {
  const { today } = opened.context;
  const isFilling = step === "recordLetterReceipt";
  const days = isFilling ? unknownReceipts(opened.history) : correctableDays(opened.history);
  const keyOf = ({ seq, what }: { seq: number; what: string }) => `${seq}.${what}`;
  const toLabel = isFilling ? fields.letterReceivedOn : fields.correctTo;
  return (
    <TwoStage
      path={path}
      step={step}
      stage={stepStage(opened, asked, correctionAsked, ({ which, to }) => ({
        kind: "corrected",
        on: today,
        ...which,
        to,
      }))}
      ask={
        <>
          <SelectField
            name="which"
            label={fields.whichDay}
            options={[
              ...(days.length > 1 ? [{ value: "", label: fields.pickDay }] : []),
              ...days.map((known) => ({ value: keyOf(known), label: correctableLabel(known) })),
            ]}
            {...(typeof asked.which === "string" && { defaultValue: asked.which })}
          />
          <TextField
            name="to"
            type="date"
            label={toLabel}
            width="short"
            max={today}
            {...(typeof asked.to === "string" && { defaultValue: asked.to })}
          />
        </>
      }
      facts={({ which, to }) => {
        const known = days.find(({ seq, what }) => seq === which.corrects && what === which.what);
        return [
          { label: fields.wasOn, value: known ? correctableLabel(known) : "" },
          { label: toLabel, value: dayInFull(to) },
        ];
      }}
      confirm={({ which, to }) => (
        <ActionForm
          action={isFilling ? recordLetterReceipt : correct}
          submit={stepNames[step]}
          hidden={{
            id: opened.id,
            version: opened.version,
            which: keyOf({ seq: which.corrects, what: which.what }),
            to,
          }}
          sentences={deskProblems}
        >
          <TextArea
            name="text"
            label={isFilling ? fields.letterReceivedText : fields.correctText}
            hint={isFilling ? fields.letterReceivedTextHint : fields.correctTextHint}
            optional={isFilling}
            rows={3}
          />
        </ActionForm>
      )}
    />
  );
}
