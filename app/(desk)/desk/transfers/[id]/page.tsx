import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { StageTag } from "@/components/info-request/stage-tag";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { agencyNames } from "@/db/queries/agency-names";
import { openedTransfer } from "@/db/queries/transfers";
import type { Staff } from "@/domain/access/actor";
import { publicStory } from "@/domain/info-request/history/public-story";
import { requireStaff } from "@/server/session";
import { storyWords } from "@/text/case-story";
import { dayInFull, instantInFull } from "@/text/dates";
import { casePage } from "@/text/desk";
import { transfer } from "@/text/handling";
import { APPLICANT_TYPE_LABELS, CHANNEL_LABELS } from "@/text/info-request";
import { type Asked, one } from "../../asked";
import { DeskFrame } from "../../desk-frame";
import { PagePart, PlainPage } from "../../plain-page";
import { declineTransfer, takeBackTransfer, takeTransfer } from "../actions";

export const metadata: Metadata = { title: transfer.page, robots: "noindex" };

const DONE: Readonly<Record<string, string>> = {
  sent: transfer.sent,
  recalled: transfer.recalled,
  accepted: transfer.accepted,
  rejected: transfer.rejected,
};
const { fields } = casePage;

type Opened = NonNullable<Awaited<ReturnType<typeof openedTransfer>>>;

function Acts({ staff, opened }: { staff: Staff<"infoRequest.read">; opened: Opened }) {
  if (opened.state !== "proposed") return null;
  const hidden = { id: opened.id };
  if (opened.toAgencyId === staff.agencyId && staff.permissions.has("infoRequest.register"))
    return (
      <div className="max-w-2xl">
        <p className="mt-4 text-ink-2">{transfer.acceptHint}</p>
        <ActionForm action={takeTransfer} submit={transfer.accept} hidden={hidden} />
        <div className="mt-8 border-t border-line pt-2">
          <ActionForm
            action={declineTransfer}
            submit={transfer.reject}
            kind="danger"
            hidden={hidden}
            sentences={transfer.problems}
          >
            <TextArea name="reason" label={transfer.rejectReason} hint={transfer.rejectHint} rows={3} />
          </ActionForm>
        </div>
      </div>
    );
  if (opened.fromAgencyId === staff.agencyId && staff.permissions.has("infoRequest.assign"))
    return <ActionForm action={takeBackTransfer} submit={transfer.recall} kind="secondary" hidden={hidden} />;
  return null;
}

/** A case on its way between two agencies: what is asked and what happened, without anybody's name. */
export default async function TransferPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}) {
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedTransfer(staff, (await params).id);
  if (!opened) notFound();
  const done = DONE[one((await searchParams).done) ?? ""] ?? null;
  const names = await agencyNames();
  const isTaken = opened.state === "accepted";
  const isOurs = isTaken ? opened.toAgencyId === staff.agencyId : opened.fromAgencyId === staff.agencyId;
  return (
    <DeskFrame staff={staff} view={null} current="/desk/transfers">
      <PlainPage title={`${opened.number} ${opened.subject}`} done={done}>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href="/desk/transfers">{transfer.page}</a>
          {isOurs ? <a href={`/desk/info-requests/${opened.infoRequestId}`}>{transfer.open}</a> : null}
        </p>
        {isTaken && opened.fromAgencyId === staff.agencyId ? (
          <div className="mt-4">
            <Notice>{transfer.readOnly(opened.toName)}</Notice>
          </div>
        ) : null}
        <div className="mt-4">
          <SummaryList
            isDense
            rows={[
              { label: transfer.heads.from, value: opened.fromName },
              { label: transfer.heads.to, value: opened.toName },
              { label: transfer.heads.state, value: transfer.states[opened.state] },
              { label: transfer.reason, value: opened.reason },
              ...(opened.decision ? [{ label: transfer.rejectReason, value: opened.decision }] : []),
              { label: transfer.heads.answerBy, value: dayInFull(opened.answerBy) },
              {
                label: transfer.heads.dueOn,
                value: opened.dueOn ? dayInFull(opened.dueOn) : casePage.notYet,
              },
            ]}
          />
        </div>
        <Acts staff={staff} opened={opened} />
        <PagePart title={casePage.sections.request} id="content">
          <p className="mb-2 text-ink-2">{transfer.masked}</p>
          <SummaryList
            isDense
            rows={[
              { label: fields.subject, value: opened.subject },
              { label: fields.description, value: opened.description },
              ...(opened.documentNumber
                ? [{ label: fields.documentNumber, value: opened.documentNumber }]
                : []),
              { label: fields.applicantType, value: APPLICANT_TYPE_LABELS[opened.applicantType] },
              { label: fields.channel, value: CHANNEL_LABELS[opened.channel] },
              { label: fields.submittedOn, value: instantInFull(opened.submittedAt) },
            ]}
          />
        </PagePart>
        <PagePart title={casePage.sections.history} id="progress">
          <p className="mb-2">
            <StageTag stage={opened.stage} outcome={opened.outcome} voice="forDesk" />
          </p>
          <ol>
            {publicStory(opened.history).map(({ seq, event }) => (
              <li key={seq} className="grid grid-cols-[9rem_1fr] border-b border-line py-1.5">
                <span className="text-ink-2">{dayInFull(event.on)}</span>
                {storyWords(event, (id) => names.get(id) ?? "").title}
              </li>
            ))}
          </ol>
        </PagePart>
      </PlainPage>
    </DeskFrame>
  );
}
