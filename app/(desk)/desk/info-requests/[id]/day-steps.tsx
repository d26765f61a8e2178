import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField as AnsweredField, TextArea } from "@/components/desk-ui/fields";
import { TextField } from "@/components/ui/field";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { StaffAction } from "@/server/actions";
import { dayInFull } from "@/text/dates";
import { deskProblems, stepForms, stepNames } from "@/text/desk";
import { clockSteps } from "@/text/desk-clock-steps";
import { confirmReceipt, recordAmendment, recordFee, withdraw } from "./actions";
import { recordReasons } from "./clock/actions";
import { dayAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { stepStage } from "./step-stage";
import { TwoStage } from "./two-stage";

const { fields } = stepForms;

interface DayStep {
  action: StaffAction;
  label: string;
  event: (on: CalendarDate) => InfoRequestEvent;
  text: { label: string; hint: string; optional: boolean } | null;
  /** One more line, by the name of its field. */
  line?: { name: string; label: string; hint: string };
}

/** Steps that count from a day which the officer states. */
const DAY_STEPS = {
  confirmReceipt: {
    action: confirmReceipt,
    label: fields.receiptOn,
    event: (on) => ({ kind: "receiptConfirmed", on, how: "officer" }),
    text: { label: fields.confirmHow, hint: fields.confirmHowHint, optional: true },
  },
  recordAmendment: {
    action: recordAmendment,
    label: fields.amendedOn,
    event: (on) => ({ kind: "amended", on }),
    text: { label: fields.amendedText, hint: fields.amendedTextHint, optional: false },
  },
  recordFee: {
    action: recordFee,
    label: fields.paidOn,
    event: (on) => ({ kind: "feePaid", on }),
    text: null,
    line: {
      name: "receiptNumber",
      label: clockSteps.fields.receiptNumber,
      hint: clockSteps.fields.receiptNumberHint,
    },
  },
  recordReasons: {
    action: recordReasons,
    label: clockSteps.fields.reasonsOn,
    event: (on) => ({ kind: "reasonGiven", on }),
    text: {
      label: clockSteps.fields.reasonsGiven,
      hint: clockSteps.fields.reasonsGivenHint,
      optional: false,
    },
  },
  withdraw: {
    action: withdraw,
    label: fields.withdrawnOn,
    event: (on) => ({ kind: "withdrawn", on }),
    text: { label: fields.withdrawText, hint: fields.withdrawTextHint, optional: false },
  },
} as const satisfies Record<string, DayStep>;

export function DayStepForm({
  step,
  opened,
  asked,
  path,
}: Omit<StepProps, "step"> & { step: keyof typeof DAY_STEPS }) {
  const { action, label, event, text, line }: DayStep = DAY_STEPS[step];
  return (
    <TwoStage
      path={path}
      step={step}
      stage={stepStage(opened, asked, dayAsked, ({ on }) => event(on))}
      ask={
        <TextField
          name="on"
          type="date"
          label={label}
          width="short"
          defaultValue={opened.context.today}
          max={opened.context.today}
        />
      }
      facts={({ on }) => [{ label, value: dayInFull(on) }]}
      confirm={({ on }) => (
        <ActionForm
          action={action}
          submit={stepNames[step]}
          hidden={{ id: opened.id, version: opened.version, on }}
          sentences={deskProblems}
        >
          {line ? <AnsweredField {...line} optional width="medium" /> : null}
          {text ? (
            <TextArea name="text" label={text.label} hint={text.hint} optional={text.optional} rows={4} />
          ) : null}
        </ActionForm>
      )}
    />
  );
}
