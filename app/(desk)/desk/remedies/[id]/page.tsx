import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextArea, TextField } from "@/components/desk-ui/fields";
import { RemedyResultTag } from "@/components/remedy/remedy-table";
import { PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { calendarInForce } from "@/db/queries/calendar";
import { remedyOf } from "@/db/queries/remedies";
import { REMEDY_RESULTS } from "@/domain/remedy/remedy-kinds";
import { reviewReplyDue } from "@/domain/remedy/reply-due";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { fieldProblems, registers } from "@/text/registers";
import { REMEDY_KIND_LABELS, REMEDY_PROCEDURE_LABELS, REMEDY_RESULT_LABELS, remedies } from "@/text/remedies";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { changeOne, closeOne } from "../actions";
import { RemedyFields } from "../remedy-fields";

export const metadata: Metadata = { title: remedies.title, robots: "noindex" };

const { fields, heads } = remedies;

export default async function RemedyPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const found = await remedyOf(staff, (await params).id);
  if (!found) return <RegisterMissing staff={staff} register="/desk/remedies" />;
  const { id, kind, filedOn, noticeOn, closedOn, procedure, result, note, lockVersion: version } = found;
  const on = today();
  const due = reviewReplyDue(found, await calendarInForce());
  const mayChange = staff.permissions.has("infoRequest.register");
  const day = (one: string | null) => (one ? dayInFull(one) : registers.none);
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/remedies"
      title={remedies.earlier(REMEDY_KIND_LABELS[kind], filedOn)}
      params={await searchParams}
      done={remedies.done}
      isPart
    >
      {due ? (
        <div className="mt-4 max-w-read">
          <Notice
            tone={due.day < on ? "danger" : "warn"}
            title={remedies.replyDue(due.day, due.provisional)}
          />
        </div>
      ) : null}
      <PagePart title={remedies.facts}>
        <SummaryList
          isDense
          rows={[
            {
              label: heads.infoRequest,
              value: (
                <>
                  <a href={`/desk/info-requests/${found.infoRequestId}`}>{found.number}</a>　{found.subject}
                </>
              ),
            },
            { label: heads.filedOn, value: day(filedOn) },
            { label: heads.organ, value: found.organ || registers.none },
            { label: heads.caseNumber, value: found.caseNumber ?? registers.none },
            ...(kind === "review"
              ? [
                  {
                    label: fields.procedure,
                    value: procedure ? REMEDY_PROCEDURE_LABELS[procedure] : registers.none,
                  },
                ]
              : []),
            { label: fields.noticeOn, value: day(noticeOn) },
            { label: heads.result, value: <RemedyResultTag result={result} /> },
            { label: heads.closedOn, value: day(closedOn) },
            { label: fields.note, value: note || registers.none },
          ]}
        />
      </PagePart>
      {mayChange ? (
        <div className="gap-x-12 xl:grid xl:grid-cols-2">
          {closedOn ? null : (
            <PagePart title={remedies.close}>
              <p className="text-ink-2">{remedies.closeNote}</p>
              <ActionForm
                action={closeOne}
                submit={remedies.close}
                hidden={{ id, version }}
                sentences={fieldProblems}
              >
                <TextField
                  name="closedOn"
                  type="date"
                  label={fields.closedOn}
                  hint={fields.closedOnHint}
                  width="short"
                  min={filedOn}
                  max={on}
                />
                <ChoiceField
                  name="result"
                  label={fields.result}
                  hint={fields.resultHint}
                  choices={REMEDY_RESULTS.map((value) => ({ value, label: REMEDY_RESULT_LABELS[value] }))}
                />
                <TextArea name="closingNote" label={fields.closingNote} rows={3} optional />
              </ActionForm>
            </PagePart>
          )}
          <PagePart title={remedies.change}>
            <ActionForm
              action={changeOne}
              submit={remedies.save}
              kind="secondary"
              hidden={{ id, version }}
              sentences={fieldProblems}
            >
              <RemedyFields today={on} given={found} />
            </ActionForm>
          </PagePart>
        </div>
      ) : (
        <p className="mt-6 text-ink-2">{remedies.cannotChange}</p>
      )}
    </RegisterFrame>
  );
}
