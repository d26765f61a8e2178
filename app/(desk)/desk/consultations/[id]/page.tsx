import type { Metadata } from "next";
import { entryName } from "@/components/consultation/consultation-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { SummaryList } from "@/components/ui/summary-list";
import { consultationOf } from "@/db/queries/consultations";
import { requireStaff } from "@/server/session";
import {
  CONSULTATION_CHANNEL_LABELS,
  CONSULTATION_KIND_LABELS,
  consultationProblems,
  consultations,
} from "@/text/consultations";
import { dayInFull, instantInFull } from "@/text/dates";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { cancelOne } from "../actions";

export const metadata: Metadata = { title: consultations.cancelTitle, robots: "noindex" };

const { heads } = consultations;

export default async function ConsultationPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const entry = await consultationOf(staff, (await params).id);
  if (!entry) return <RegisterMissing staff={staff} register="/desk/consultations" />;
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/consultations"
      title={consultations.cancelTitle}
      lead={consultations.cancelLead}
      isPart
    >
      <div className="mt-5 max-w-240">
        <SummaryList
          isDense
          rows={[
            { label: heads.on, value: dayInFull(entry.on) },
            { label: heads.channel, value: CONSULTATION_CHANNEL_LABELS[entry.channel] },
            { label: consultations.kind, value: CONSULTATION_KIND_LABELS[entry.kind] },
            { label: heads.subject, value: entryName(entry) },
            { label: heads.persons, value: entry.persons },
            { label: heads.unanswered, value: entry.unanswered },
            { label: heads.enteredBy, value: entry.enteredBy },
            { label: consultations.enteredAt, value: instantInFull(entry.enteredAt) },
            {
              label: consultations.state,
              value:
                entry.cancelledFor === null
                  ? consultations.stands
                  : consultations.cancelled(entry.cancelledFor),
            },
          ]}
        />
      </div>
      {entry.cancelledFor === null && staff.permissions.has("consultation.register") ? (
        <ActionForm
          action={cancelOne}
          submit={consultations.cancelSubmit}
          kind="danger"
          hidden={{ id: entry.id }}
          sentences={consultationProblems}
          className="max-w-read"
        >
          <TextField
            name="reason"
            label={consultations.cancelReason}
            hint={consultations.cancelReasonHint}
            width="long"
            autoComplete="off"
          />
        </ActionForm>
      ) : null}
    </RegisterFrame>
  );
}
