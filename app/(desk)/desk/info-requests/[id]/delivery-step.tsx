import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { deskProblems, stepForms, stepNames } from "@/text/desk";
import { DELIVERY_WAY_LABELS, deliveryForm } from "@/text/letters";
import { confirmDelivery } from "./actions";
import { DELIVERY_WAYS } from "./delivery-input";
import type { StepProps } from "./step-props";

/** The day the applicant got the answer, from which remedies count, and how it is known (S-46). */
export function DeliveryForm({ opened }: StepProps) {
  const { today } = opened.context;
  const usual = DELIVERY_WAYS.find((way) => way === opened.delivery) ?? "online";
  return (
    <ActionForm
      action={confirmDelivery}
      submit={stepNames.confirmDelivery}
      hidden={{ id: opened.id, version: opened.version }}
      sentences={deskProblems}
    >
      <TextField
        name="on"
        type="date"
        label={stepForms.fields.deliveredOn}
        width="short"
        initial={today}
        max={today}
      />
      <SelectField
        name="how"
        label={deliveryForm.how}
        initial={usual}
        options={DELIVERY_WAYS.map((value) => ({ value, label: DELIVERY_WAY_LABELS[value] }))}
      />
      <TextField
        name="proof"
        label={deliveryForm.proof}
        hint={deliveryForm.proofHint}
        optional
        width="long"
        maxLength={200}
      />
    </ActionForm>
  );
}
