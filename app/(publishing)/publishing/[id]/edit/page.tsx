import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlertNotice } from "@/components/publishing/alert-notice";
import { ChecksPanel } from "@/components/publishing/checks-panel";
import { ClockPanel } from "@/components/publishing/clock-panel";
import { DraftStageTag } from "@/components/publishing/draft-stage-tag";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { autosaved } from "@/db/queries/draft-keeping";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { entriesOf } from "@/domain/publication/publication-form";
import { limitOf, publishClock } from "@/domain/publication/publish-clock";
import { draftActionsFrom } from "@/domain/publication/workflow";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { autosaveWords, statesPage } from "@/text/publication-editor";
import { deskRefusals, draftForm, draftPage } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { checked } from "../../checked";
import { columnOptions } from "../../column-options";
import { DraftForm } from "../../draft-form";
import { differs, keptEntries } from "../../kept-typing";
import { LeftTyping } from "../../left-typing";
import { namedRelations } from "../../named-relations";
import { PublishingFrame } from "../../publishing-frame";

export const metadata: Metadata = {
  title: `${draftForm.editTitle}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

export default async function EditDraftPage({ params, searchParams }: PageProps<"/publishing/[id]/edit">) {
  const writer = await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  if (!draft) notFound();
  const { stage, fields, lockVersion, updatedAt } = draft;
  const shown = draft.public;
  const asked = await searchParams;
  const { saved } = asked;
  const stored = entriesOf(fields);
  const left = await autosaved(writer, id);
  const typed = left && keptEntries(left.entries);
  const hasLeft = left !== null && typed !== null && left.savedAt > updatedAt && differs(typed, stored);
  const isRestored = hasLeft && asked.restore !== undefined;
  const entries = isRestored ? typed : stored;
  const calendar = await calendarInForce();
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <a href={`/publishing/${id}`}>{draftForm.backToDraft}</a>
          <DraftStageTag stage={stage} />
          <a href={`/publishing/${id}/states`}>{statesPage.link}</a>
        </p>
        <h1 className="mt-1 text-lg font-semibold">{draftForm.editTitle}</h1>
        <div className="mt-3 mb-5 grid max-w-4xl gap-2">
          {saved === undefined ? null : (
            <div role="status">
              <Notice tone="ok" title={draftForm.saved(instantInFull(updatedAt))}>
                <p>{draftForm.savedDetail}</p>
              </Notice>
            </div>
          )}
          {hasLeft && !isRestored ? <LeftTyping id={id} savedAt={left.savedAt} /> : null}
          {isRestored ? <Notice tone="ok" title={autosaveWords.restored} /> : null}
          {asked.dropped === undefined ? null : <Notice tone="ok" title={autosaveWords.dropped} />}
          {stage === "cleared" ? <Notice tone="warn">{draftForm.voidsClearance}</Notice> : null}
          {shown && shown.withdrawnAt === null ? (
            <Notice>{draftForm.keepsPublic(shown.version)}</Notice>
          ) : null}
        </div>
        {draft.alertId !== null ? (
          <AlertNotice id={id} act="edit" />
        ) : draftActionsFrom(stage).includes("edit") ? (
          <div className="gap-x-8 xl:grid xl:grid-cols-[minmax(0,56rem)_minmax(18rem,1fr)]">
            <DraftForm
              id={id}
              seen={isRestored ? left.seen : lockVersion}
              entries={entries}
              columnOptions={await columnOptions(fields.columnCode)}
              relations={await namedRelations(writer, entries.relations)}
              isSaved={saved !== undefined}
            />
            <aside className="mt-8 xl:mt-0">
              <h2 className="mb-2 border-b-2 border-navy pb-1 font-semibold">{draftPage.checks}</h2>
              <ChecksPanel {...(await checked(draft))} />
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
            </aside>
          </div>
        ) : (
          <Notice tone="warn" title={deskRefusals.wrongStage} />
        )}
      </div>
    </PublishingFrame>
  );
}
