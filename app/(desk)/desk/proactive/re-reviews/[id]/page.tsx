import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextArea } from "@/components/desk-ui/fields";
import { PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { reReviewOf } from "@/db/queries/proactive";
import { RE_REVIEW_CONCLUSIONS } from "@/domain/disclosure-log/re-review";
import { OUTCOMES } from "@/domain/law/outcomes";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { proactive, RE_REVIEW_LABELS } from "@/text/proactive";
import { fieldProblems, registers } from "@/text/registers";
import { RegisterFrame, RegisterMissing } from "../../../register-frame";
import { conclude } from "../../actions";

export const metadata: Metadata = { title: proactive.review, robots: "noindex" };

const { fields, reviewHeads } = proactive;

export default async function ReReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const found = await reReviewOf(staff, (await params).id);
  if (!found) return <RegisterMissing staff={staff} register="/desk/proactive" />;
  const { id, lockVersion: version, dueOn, conclusion, outcome, closedOn, earlier } = found;
  const isOverdue = dueOn < today();
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/proactive"
      title={proactive.review}
      lead={proactive.round(found.round)}
      isPart
    >
      <div className="mt-4 max-w-read">
        {conclusion ? (
          <Notice tone="ok" title={proactive.concluded(RE_REVIEW_LABELS[conclusion])}>
            <p className="whitespace-pre-line">{found.note}</p>
          </Notice>
        ) : (
          <Notice tone={isOverdue ? "warn" : "info"}>
            {isOverdue ? proactive.overdue(dueOn) : proactive.dueOn(dueOn)}
          </Notice>
        )}
      </div>
      <div className="mt-5 max-w-240">
        <SummaryList
          isDense
          rows={[
            {
              label: reviewHeads.number,
              value: <a href={`/desk/info-requests/${found.infoRequestId}`}>{found.number}</a>,
            },
            { label: reviewHeads.subject, value: found.subject },
            { label: reviewHeads.outcome, value: outcome ? OUTCOMES[outcome].name : registers.none },
            { label: reviewHeads.closedOn, value: closedOn ? dayInFull(closedOn) : registers.none },
            ...earlier.flatMap((one) =>
              one.conclusion && one.concludedOn
                ? [
                    {
                      label: proactive.earlier,
                      value: `${proactive.earlierOne(one.round, one.concludedOn, RE_REVIEW_LABELS[one.conclusion])}\n${one.note}`,
                    },
                  ]
                : [],
            ),
          ]}
        />
      </div>
      {conclusion === null && staff.permissions.has("infoRequest.signOff") ? (
        <PagePart title={proactive.conclude}>
          <p className="max-w-read text-ink-2">{proactive.concludeNote}</p>
          <ActionForm
            action={conclude}
            submit={proactive.conclude}
            hidden={{ id, version }}
            sentences={fieldProblems}
            className="max-w-read"
          >
            <ChoiceField
              name="conclusion"
              label={fields.conclusion}
              choices={RE_REVIEW_CONCLUSIONS.map((value) => ({ value, label: RE_REVIEW_LABELS[value] }))}
            />
            <TextArea name="note" label={fields.note} hint={fields.noteHint} rows={5} />
          </ActionForm>
        </PagePart>
      ) : null}
    </RegisterFrame>
  );
}
