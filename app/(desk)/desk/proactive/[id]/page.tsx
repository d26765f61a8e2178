import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { StageTag } from "@/components/info-request/stage-tag";
import { ProactiveStageTag } from "@/components/proactive/proactive-tables";
import { PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { proactiveTask } from "@/db/queries/proactive";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { PROACTIVE_REASON_LABELS, proactive } from "@/text/proactive";
import { fieldProblems, registers } from "@/text/registers";
import { columnOptions } from "../../../../(publishing)/publishing/column-options";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { accept, decline } from "../actions";

export const metadata: Metadata = { title: proactive.title, robots: "noindex" };

const { fields } = proactive;

export default async function ProactiveTaskPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const found = await proactiveTask(staff, (await params).id);
  if (!found) return <RegisterMissing staff={staff} register="/desk/proactive" />;
  const { id, lockVersion: version, reason, stage, cases, draftId, note } = found;
  const mayDecide = staff.permissions.has("infoRequest.signOff");
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/proactive"
      title={found.subject}
      params={await searchParams}
      done={proactive.done}
      isPart
    >
      <p className="mt-2 flex flex-wrap items-center gap-x-4">
        <ProactiveStageTag stage={stage} />
        {PROACTIVE_REASON_LABELS[reason]}，{proactive.weight[reason](found.weight)}
        {draftId ? (
          <a href={stage === "published" ? `/p/${draftId}` : `/publishing/${draftId}`}>
            {stage === "published" ? proactive.published : proactive.draft}
          </a>
        ) : null}
      </p>
      {note === "" ? null : (
        <div className="mt-4 max-w-read">
          <Notice>{proactive.declinedBecause(note)}</Notice>
        </div>
      )}
      <PagePart title={proactive.cases}>
        {cases.length > 0 ? (
          <ul className="border-t border-line">
            {cases.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-5 border-b border-line py-2">
                <a href={`/desk/info-requests/${one.id}`} className="whitespace-nowrap">
                  {one.number}
                </a>
                {one.subject}
                <StageTag stage={one.stage} outcome={one.outcome} voice="forDesk" />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">{proactive.noCases}</p>
        )}
      </PagePart>
      {stage === "open" && mayDecide ? (
        <div className="gap-x-12 xl:grid xl:grid-cols-2">
          <PagePart title={proactive.decide}>
            <p className="max-w-read text-ink-2">{proactive.acceptNote}</p>
            <ActionForm
              action={accept}
              submit={proactive.accept}
              hidden={{ id, version }}
              sentences={fieldProblems}
            >
              <TextField name="title" label={fields.title} initial={found.subject} />
              <SelectField
                name="columnCode"
                label={fields.column}
                options={[{ value: "", label: registers.pick }, ...(await columnOptions())]}
              />
            </ActionForm>
          </PagePart>
          <PagePart title={proactive.decline}>
            <ActionForm
              action={decline}
              submit={proactive.decline}
              kind="danger"
              hidden={{ id, version }}
              sentences={fieldProblems}
            >
              <TextArea name="reason" label={fields.reason} rows={4} />
            </ActionForm>
          </PagePart>
        </div>
      ) : null}
      {stage === "open" && !mayDecide ? <p className="mt-6 text-ink-2">{proactive.onlyReviewer}</p> : null}
    </RegisterFrame>
  );
}
