import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { colleagues } from "@/db/queries/staff";
import { COMPLAINT_CHANNELS } from "@/domain/remedy/complaint-form";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { COMPLAINT_CHANNEL_LABELS, complaints } from "@/text/complaints";
import { fieldProblems, registers } from "@/text/registers";
import { RegisterFrame } from "../../register-frame";
import { addOne } from "../actions";

export const metadata: Metadata = { title: complaints.add, robots: "noindex" };

const { fields } = complaints;

export default async function NewComplaintPage() {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const on = today();
  const handlers = await colleagues(staff.agencyId ?? "", "handler");
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/complaints"
      title={complaints.add}
      lead={complaints.lead}
      isPart
    >
      <ActionForm
        action={addOne}
        submit={complaints.add}
        sentences={fieldProblems}
        className="mt-4 max-w-read"
      >
        <TextField
          name="receivedOn"
          type="date"
          label={fields.receivedOn}
          width="short"
          initial={on}
          max={on}
        />
        <SelectField
          name="channel"
          label={fields.channel}
          options={[
            { value: "", label: registers.pick },
            ...COMPLAINT_CHANNELS.map((value) => ({ value, label: COMPLAINT_CHANNEL_LABELS[value] })),
          ]}
        />
        <TextField
          name="name"
          label={fields.name}
          hint={fields.nameHint}
          width="medium"
          optional
          autoComplete="off"
        />
        <TextField name="contact" label={fields.contact} width="medium" optional autoComplete="off" />
        <TextArea name="about" label={fields.about} hint={fields.aboutHint} rows={6} />
        <TextField
          name="caseNumber"
          label={fields.caseNumber}
          hint={fields.caseNumberHint}
          width="medium"
          optional
        />
        <SelectField
          name="handlerId"
          label={fields.handler}
          optional
          options={[
            { value: "", label: fields.nobody },
            ...handlers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </ActionForm>
    </RegisterFrame>
  );
}
