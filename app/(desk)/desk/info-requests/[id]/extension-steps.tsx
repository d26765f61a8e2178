import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { TextField } from "@/components/ui/field";
import { lastOf } from "@/domain/info-request/history/events";
import { DEADLINES } from "@/domain/law/deadlines";
import { deskProblems, stepForms, stepNames } from "@/text/desk";
import { askExtension, extend } from "./actions";
import { extensionAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { stepStage } from "./step-stage";
import { TwoStage } from "./two-stage";

const { fields } = stepForms;

/** Asks for more time, or grants it: the same days, the same look ahead, another officer (条例第三十三条). */
export function ExtensionForm({
  step,
  opened,
  asked,
  path,
}: StepProps & { step: "askExtension" | "extend" }) {
  const { history, context, texts } = opened;
  const wish = lastOf(history, "extensionAsked");
  const reason = step === "extend" && wish ? texts.get(wish.seq) : undefined;
  return (
    <TwoStage
      path={path}
      step={step}
      stage={stepStage(
        opened,
        asked,
        extensionAsked,
        ({ days }) => ({
          kind: step === "extend" ? "extended" : "extensionAsked",
          on: context.today,
          days,
        }),
        ({ days }) => ({ kind: "extended", on: context.today, days }),
      )}
      ask={
        <TextField
          name="days"
          type="number"
          label={fields.days}
          hint={fields.daysHint}
          width="short"
          min={1}
          max={DEADLINES.extension.count}
          defaultValue={wish?.days ?? DEADLINES.extension.count}
        />
      }
      effectTitle={step === "extend" ? undefined : stepForms.effectIfGranted}
      facts={({ days }) => [{ label: fields.days, value: String(days) }]}
      confirm={({ days }) => (
        <ActionForm
          action={step === "extend" ? extend : askExtension}
          submit={stepNames[step]}
          hidden={{ id: opened.id, version: opened.version, days }}
          sentences={deskProblems}
        >
          <TextArea
            name="text"
            label={fields.extensionText}
            hint={step === "extend" ? fields.extensionTextHint : fields.askExtensionTextHint}
            rows={4}
            {...(reason && { initial: reason })}
          />
        </ActionForm>
      )}
    />
  );
}
