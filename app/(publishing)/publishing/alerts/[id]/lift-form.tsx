import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import type { AlertColour, AlertKind } from "@/domain/alert/alert-kinds";
import { alertForm as words } from "@/text/alert-desk";
import { liftTemplate } from "@/text/alert-templates";
import { liftAlert } from "../actions";

/** Lifting: a sentence that is there already, and one confirmation. */
export function LiftForm({
  alertId,
  messageId,
  kind,
  colour,
}: {
  alertId: string;
  messageId: string;
  kind: AlertKind;
  colour: AlertColour;
}) {
  const { situation, advice } = liftTemplate(kind, colour);
  return (
    <details className="mt-6 max-w-3xl border-t border-line pt-3">
      <summary className="min-h-6 font-semibold">{words.liftTitle}</summary>
      <p className="mt-1 text-ink-2">{words.liftWhat}</p>
      <ActionForm action={liftAlert} submit={words.liftSubmit} hidden={{ alertId, messageId }} prefix="lift-">
        <TextArea name="situation" label={words.liftText} rows={2} initial={situation} />
        <TextArea name="advice" label={words.liftAdvice} rows={2} initial={advice} />
        <TextField name="confirm" label={words.liftConfirm} width="short" autoComplete="off" />
      </ActionForm>
    </details>
  );
}
