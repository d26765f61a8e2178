import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextArea, TextField } from "@/components/desk-ui/fields";
import { RevealForm } from "@/components/desk-ui/reveal-form";
import { ComplaintResultTag } from "@/components/remedy/complaint-table";
import { PagePart } from "@/components/staff/page-body";
import { SummaryList } from "@/components/ui/summary-list";
import { complaintOf } from "@/db/queries/complaints";
import type { RevealReason } from "@/domain/info-request/desk/reveal";
import { COMPLAINT_RESULTS } from "@/domain/remedy/complaint-form";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { COMPLAINT_CHANNEL_LABELS, COMPLAINT_RESULT_LABELS, complaints } from "@/text/complaints";
import { dayInFull } from "@/text/dates";
import { revealReasons } from "@/text/desk";
import { fieldProblems, registers } from "@/text/registers";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { closeOne, revealOne } from "../actions";

export const metadata: Metadata = { title: complaints.title, robots: "noindex" };

const { fields, heads } = complaints;
const REASONS = ["contact", "identity"] as const satisfies readonly RevealReason[];

export default async function ComplaintPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const found = await complaintOf(staff, (await params).id);
  if (!found) return <RegisterMissing staff={staff} register="/desk/complaints" />;
  const { id, lockVersion: version, receivedOn, closedOn } = found;
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/complaints"
      title={complaints.one(dayInFull(receivedOn))}
      params={await searchParams}
      done={complaints.done}
      isPart
    >
      <div className="mt-5 max-w-240">
        <SummaryList
          isDense
          rows={[
            { label: heads.channel, value: COMPLAINT_CHANNEL_LABELS[found.channel] },
            { label: fields.complainant, value: found.isNamed ? complaints.named : complaints.unnamed },
            { label: heads.about, value: found.about },
            {
              label: heads.number,
              value: found.number ? (
                <a href={`/desk/info-requests/${found.infoRequestId}`}>{found.number}</a>
              ) : (
                registers.none
              ),
            },
            { label: heads.handler, value: found.handlerName ?? registers.none },
            { label: heads.result, value: <ComplaintResultTag result={found.result} /> },
            ...(closedOn
              ? [
                  { label: fields.closedOnFact, value: dayInFull(closedOn) },
                  { label: fields.resultNote, value: found.resultNote },
                ]
              : []),
          ]}
        />
        {found.isNamed && staff.permissions.has("applicant.reveal") ? (
          <RevealForm
            action={revealOne}
            infoRequestId={id}
            reasons={REASONS.map((value) => ({ value, label: revealReasons[value] }))}
            labels={[
              { field: "name", label: fields.name },
              { field: "contact", label: fields.contact },
            ]}
          />
        ) : null}
      </div>
      {closedOn === null && staff.permissions.has("infoRequest.register") ? (
        <PagePart title={complaints.close}>
          <ActionForm
            action={closeOne}
            submit={complaints.close}
            hidden={{ id, version }}
            sentences={fieldProblems}
            className="max-w-read"
          >
            <TextField
              name="closedOn"
              type="date"
              label={fields.closedOn}
              width="short"
              initial={today()}
              min={receivedOn}
              max={today()}
            />
            <ChoiceField
              name="result"
              label={fields.result}
              choices={COMPLAINT_RESULTS.map((value) => ({ value, label: COMPLAINT_RESULT_LABELS[value] }))}
            />
            <TextArea name="resultNote" label={fields.resultNote} rows={5} />
          </ActionForm>
        </PagePart>
      ) : null}
    </RegisterFrame>
  );
}
