import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { LogHits } from "@/components/disclosure-log/log-hits";
import { LogStageTag } from "@/components/disclosure-log/log-stage-tag";
import { PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { type DeskLogRow, logProposal } from "@/db/queries/disclosure-log";
import { logHits, mustBeMasked } from "@/domain/disclosure-log/log-form";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { deskLog } from "@/text/disclosure-log";
import { fieldProblems } from "@/text/registers";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { publish, sendBack, withdraw } from "../actions";

export const metadata: Metadata = { title: deskLog.title, robots: "noindex" };

const { fields } = deskLog;

/** A decision that has to say why. */
function ReasonForm({
  which,
  action,
  submit,
}: {
  which: Record<string, string | number>;
  action: typeof sendBack;
  submit: string;
}) {
  return (
    <ActionForm action={action} submit={submit} kind="danger" hidden={which} sentences={fieldProblems}>
      <TextArea name="reason" label={fields.reason} rows={3} />
    </ActionForm>
  );
}

function Decision({ found, me }: { found: DeskLogRow; me: string }) {
  const which = { id: found.id, version: found.lockVersion };
  if (found.stage === "published")
    return (
      <PagePart title={deskLog.withdraw}>
        <p className="max-w-read text-ink-2">{deskLog.withdrawNote}</p>
        <div className="max-w-read">
          <ReasonForm which={which} action={withdraw} submit={deskLog.withdraw} />
        </div>
      </PagePart>
    );
  if (found.stage !== "proposed") return null;
  if (found.proposedBy === me) return <p className="mt-6 text-ink-2">{deskLog.ownProposal}</p>;
  return (
    <PagePart title={deskLog.decide}>
      <p className="max-w-read text-ink-2">{deskLog.decideNote}</p>
      <ActionForm action={publish} submit={deskLog.publish} hidden={which} />
      <div className="mt-6 max-w-read border-t border-line">
        <ReasonForm which={which} action={sendBack} submit={deskLog.sendBack} />
      </div>
    </PagePart>
  );
}

export default async function LogProposalPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const found = await logProposal(staff, { id: (await params).id });
  if (!found) return <RegisterMissing staff={staff} register="/desk/log" />;
  const { stage, note, entryId, infoRequestId, number } = found;
  const hits = logHits(found, today()).map((hit) => ({ ...hit, mustMask: mustBeMasked(hit) }));
  const isOver = stage === "sentBack" || stage === "withdrawn";
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/log"
      title={found.title}
      params={await searchParams}
      done={deskLog.done}
      isPart
    >
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        <LogStageTag stage={stage} />
        <a href={`/desk/info-requests/${infoRequestId}`}>{deskLog.caseLink(number)}</a>
        {stage === "published" && entryId ? (
          <a href={`/disclosure-log/${entryId}`}>{deskLog.openEntry}</a>
        ) : null}
      </p>
      {note === "" ? null : (
        <div className="mt-4 max-w-read">
          <Notice tone="warn">
            {stage === "withdrawn" ? deskLog.withdrawnBecause(note) : deskLog.sentBackBecause(note)}
          </Notice>
        </div>
      )}
      <PagePart title={deskLog.text}>
        <div className="max-w-240">
          <SummaryList
            rows={[
              { label: fields.title, value: found.title },
              { label: fields.question, value: found.question },
              { label: fields.answer, value: found.answer },
            ]}
          />
          <div className="mt-4 max-w-read">
            <LogHits hits={hits} />
          </div>
        </div>
      </PagePart>
      {isOver && staff.permissions.has("infoRequest.handle") ? (
        <p className="mt-5">
          <a href={`/desk/log/new?case=${infoRequestId}`} className={buttonClass("secondary", "staff")}>
            {deskLog.again}
          </a>
        </p>
      ) : null}
      {staff.permissions.has("infoRequest.signOff") ? <Decision found={found} me={staff.id} /> : null}
    </RegisterFrame>
  );
}
