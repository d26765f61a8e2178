import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { ChecksPanel } from "@/components/publishing/checks-panel";
import { ClockPanel } from "@/components/publishing/clock-panel";
import { DraftChanges } from "@/components/publishing/draft-changes";
import { DraftFacts } from "@/components/publishing/draft-facts";
import { DraftRecord } from "@/components/publishing/draft-record";
import { DraftStageTag } from "@/components/publishing/draft-stage-tag";
import { ScheduleNotice } from "@/components/publishing/schedule-notice";
import { Notice } from "@/components/ui/notice";
import { noteDraftOpened } from "@/db/mutations/draft-openings";
import { calendarInForce } from "@/db/queries/calendar";
import { type PublishingDraft, publishingDraft } from "@/db/queries/publication-drafts";
import { reviewLevelsFor } from "@/db/queries/review-rules";
import { submitWishOf } from "@/db/queries/submit-wishes";
import { parseBody } from "@/domain/publication/body";
import { limitOf, publishClock } from "@/domain/publication/publish-clock";
import { DRAFT_STAGES, draftActionsFrom } from "@/domain/publication/workflow";
import { now, today } from "@/server/clock";
import { choiceParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { draftFilesPage } from "@/text/draft-files";
import { fromSheet } from "@/text/from-sheet";
import { GATE_DONE, gatePanel, gateSaid } from "@/text/gate";
import { placementPage } from "@/text/places";
import { previewLinkForm } from "@/text/preview-link";
import { METADATA_LABELS } from "@/text/publication";
import { statesPage } from "@/text/publication-editor";
import { draftPage } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { checked } from "../checked";
import { PublishingFrame } from "../publishing-frame";
import { CorrectionNote } from "./correction-note";
import { DraftActions } from "./draft-actions";
import { gateMay } from "./gate/gate-may";
import { GatePanel } from "./gate/gate-panel";
import { LimitChoice } from "./limit-choice";
import { Panel } from "./panel";

export async function generateMetadata({ params }: PageProps<"/publishing/[id]">): Promise<Metadata> {
  const staff = await requireStaff("draft.read");
  const draft = await publishingDraft(staff, (await params).id);
  return {
    title: `${draft?.fields.title ?? draftPage.missing}_${areaNames["/publishing"]}`,
    robots: "noindex",
  };
}

function PublicLinks({ draft, mayEdit }: { draft: PublishingDraft; mayEdit: boolean }) {
  const { id, stage } = draft;
  const shown = draft.public;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      <a href="/publishing">{draftPage.back}</a>
      <a href={`/publishing/${id}/files`}>{draftFilesPage.title}</a>
      {stage === "withdrawn" ? null : <a href={`/publishing/${id}/preview`}>{draftPage.preview}</a>}
      {mayEdit ? <a href={`/publishing/${id}/preview-links`}>{previewLinkForm.title}</a> : null}
      <a href={`/publishing/${id}/states`}>{statesPage.link}</a>
      {mayEdit ? <a href={`/publishing/from-sheet?draft=${id}`}>{fromSheet.link}</a> : null}
      {shown ? (
        <a href={`/p/${id}`}>{shown.withdrawnAt === null ? draftPage.openPublic : draftPage.openTombstone}</a>
      ) : null}
      {shown?.withdrawnAt === null ? (
        <a href={`/publishing/${id}/placements`}>{placementPage.title}</a>
      ) : null}
      <a href="#actions" className="xl:hidden">
        {draftPage.toActions}
      </a>
    </p>
  );
}

function WholeText({ draft }: { draft: PublishingDraft }) {
  const { fields, agencyName, columnName, authorName, demonstration } = draft;
  const shown = draft.public;
  const more = [
    { label: METADATA_LABELS.agency, value: agencyName },
    ...(shown ? [{ label: draftPage.indexNumber, value: shown.indexNumber }] : []),
    { label: draftPage.author, value: authorName ?? draftPage.imported },
  ];
  return (
    <div className="min-w-0">
      <article className="border border-line px-4 py-8 md:px-10">
        <DocumentHead publication={{ ...fields, agencyName, demonstration }} />
        <DocumentText body={parseBody(fields.body)} />
      </article>
      <h2 className="mt-8 pb-2 text-base font-semibold">{draftPage.fields}</h2>
      <DraftFacts fields={fields} columnName={columnName} more={more} />
      <p className="mt-3 hidden xl:block">
        <a href="#actions">{draftPage.toActions}</a>
      </p>
    </div>
  );
}

export default async function DraftPage({ params, searchParams }: PageProps<"/publishing/[id]">) {
  const staff = await requireStaff("draft.read");
  const draft = await publishingDraft(staff, (await params).id);
  if (!draft) notFound();
  const { stage, fields } = draft;
  const shown = draft.public;
  const isPublic = shown !== null && shown.withdrawnAt === null;
  await noteDraftOpened(staff, draft.id, now());
  const found = await checked(draft);
  const { chosen: done } = choiceParam(await searchParams, "done", DRAFT_STAGES);
  const { chosen: gateDone } = choiceParam(await searchParams, "gate", GATE_DONE);
  const calendar = await calendarInForce();
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="px-4 py-4 md:px-6">
        <PublicLinks
          draft={draft}
          mayEdit={
            draft.alertId === null &&
            draftActionsFrom(stage).includes("edit") &&
            staff.permissions.has("draft.edit")
          }
        />
        {done === stage && draftPage.done[done] ? (
          <div role="status" className="mt-3">
            <Notice tone="ok" title={draftPage.done[done]} />
          </div>
        ) : null}
        <div className="mt-3 gap-x-8 xl:grid xl:grid-cols-[minmax(0,1fr)_24rem]">
          <WholeText draft={draft} />
          <aside className="mt-8 grid content-start gap-6 xl:mt-0">
            <Panel id="actions" title={draftPage.actions}>
              <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
                <DraftStageTag stage={stage} />
                {isPublic ? <span>{draftPage.publicNow(shown.version)}</span> : null}
              </p>
              <p className="text-ink-2">{draftPage.next[stage]}</p>
              {(await submitWishOf(draft.id)) ? (
                <div className="mt-3">
                  <Notice tone="info" title={gatePanel.willSubmit}>
                    <p>{gatePanel.willSubmitWhat}</p>
                  </Notice>
                </div>
              ) : null}
              <ScheduleNotice scheduledFor={draft.scheduledFor} calendar={calendar} />
              <DraftActions
                staff={staff}
                draft={draft}
                levelsAhead={await reviewLevelsFor(draft.agencyId, draft.columnId)}
                checked={found}
              />
            </Panel>
            <Panel id="checks" title={draftPage.checks}>
              {gateDone ? (
                <div role="status" className="mb-2">
                  <Notice tone="ok" title={gateSaid[gateDone]} />
                </div>
              ) : null}
              <GatePanel
                gate={found.gate}
                fields={fields}
                on={today()}
                files={found.files}
                may={gateMay(staff, draft)}
              />
              <ChecksPanel {...found} />
              <ClockPanel
                clock={
                  fields.issuedOn &&
                  publishClock(
                    fields.issuedOn,
                    today(),
                    calendar,
                    limitOf(draft.publishLimit, draft.publishLimits),
                  )
                }
                publishedOn={shown?.publishedOn ?? null}
              />
              <LimitChoice staff={staff} draft={draft} />
            </Panel>
            {isPublic && stage !== "published" ? (
              <Panel id="changes" title={draftPage.changes}>
                <DraftChanges before={shown.fields} after={fields} />
              </Panel>
            ) : null}
            <CorrectionNote staff={staff} draft={draft} />
            <Panel id="record" title={draftPage.record}>
              <DraftRecord record={draft.record} />
            </Panel>
          </aside>
        </div>
      </div>
    </PublishingFrame>
  );
}
