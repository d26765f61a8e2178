import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import { AlertNotice } from "@/components/publishing/alert-notice";
import type { Checked } from "@/components/publishing/checks-panel";
import { Button, buttonClass } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { PublishingDraft } from "@/db/queries/publication-drafts";
import type { Staff } from "@/domain/access/actor";
import { type DeskRefusal, offered } from "@/domain/publication/publishing-desk";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import { hasHit } from "@/domain/publication/sensitive-scan";
import { DRAFT_ACTIONS, type DraftAction, draftActionsFrom, levelAt } from "@/domain/publication/workflow";
import { DRAFT_ACTION_LABELS, PUBLICATION_WARNINGS } from "@/text/publication-form";
import { scheduleForm, scheduleProblems } from "@/text/publish-schedule";
import {
  approveForm,
  deskRefusals,
  draftPage,
  opinionProblems,
  publishForm,
  reviewForm,
  submitForm,
} from "@/text/publishing";
import { withdrawPage } from "@/text/withdrawal";
import {
  approveText,
  publishText,
  returnCleared,
  reviewText,
  scheduleText,
  submitText,
  unscheduleText,
} from "../actions";

interface Given {
  draft: PublishingDraft;
  /** The reviews that lie ahead of it when it is sent now. */
  levelsAhead: readonly ReviewLevel[];
  checked: Checked;
}

/** A button that cannot be pressed, with the reason beside it. */
function DeadButton({ action, refusal }: { action: DraftAction; refusal: DeskRefusal }) {
  const id = `why-not-${action}`;
  return (
    <div className="mt-4">
      <Button type="button" kind="quiet" size="staff" disabled aria-describedby={id} className="opacity-60">
        {DRAFT_ACTION_LABELS[action]}
      </Button>
      <p id={id} className="mt-1">
        <span className="font-semibold">{draftPage.whyNot}</span>
        {deskRefusals[refusal]}
      </p>
    </div>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  );
}

const hiddenOf = ({ id, lockVersion }: PublishingDraft) => ({ id, seen: lockVersion });

function Submit({ draft, levelsAhead, checked: { warnings } }: Given) {
  return (
    <Step title={submitForm.title}>
      <p className="text-ink-2">{submitForm.what(levelsAhead)}</p>
      <ActionForm action={submitText} submit={submitForm.submit} hidden={hiddenOf(draft)}>
        {warnings.length > 0 ? (
          <ChoiceField
            type="checkbox"
            name="confirmed"
            label={submitForm.confirm}
            chosen={[]}
            choices={warnings.map((warning) => ({ value: warning, label: PUBLICATION_WARNINGS[warning] }))}
          />
        ) : null}
      </ActionForm>
    </Step>
  );
}

function Approve({ draft }: Given) {
  const level = levelAt(draft.stage);
  if (level === null) return null;
  return (
    <Step title={approveForm.title(level)}>
      <p className="text-ink-2">{approveForm.what}</p>
      <ActionForm
        action={approveText}
        submit={approveForm.approve}
        submitAs={{ name: "decision", value: "approve" }}
        beside={
          <Button type="submit" name="decision" value="sendBack" kind="secondary" size="staff">
            {approveForm.sendBack}
          </Button>
        }
        hidden={hiddenOf(draft)}
        sentences={opinionProblems}
      >
        <TextArea name="opinion" label={approveForm.opinion} hint={approveForm.opinionHint} rows={4} />
      </ActionForm>
    </Step>
  );
}

function Review({ draft, checked: { hits } }: Given) {
  return (
    <Step title={reviewForm.title}>
      <p className="text-ink-2">{reviewForm.what}</p>
      <ActionForm
        action={reviewText}
        submit={reviewForm.clear}
        submitAs={{ name: "decision", value: "clear" }}
        beside={
          <Button type="submit" name="decision" value="sendBack" kind="secondary" size="staff">
            {reviewForm.sendBack}
          </Button>
        }
        hidden={hiddenOf(draft)}
        sentences={opinionProblems}
      >
        <TextArea name="opinion" label={reviewForm.opinion} hint={reviewForm.opinionHint} rows={4} />
        {hasHit(hits, "confirm") ? (
          <TextArea
            name="hitsReason"
            label={reviewForm.hitsReason}
            hint={reviewForm.hitsReasonHint}
            rows={3}
          />
        ) : null}
      </ActionForm>
    </Step>
  );
}

function Publish({ draft }: Given) {
  const shown = draft.public;
  return (
    <Step title={publishForm.title}>
      <p className="text-ink-2">{shown ? publishForm.next(shown.version) : publishForm.first}</p>
      <ActionForm action={publishText} submit={publishForm.submit} hidden={hiddenOf(draft)} />
    </Step>
  );
}

function Schedule({ draft }: Given) {
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="min-h-6 font-semibold">{scheduleForm.title}</summary>
      <p className="mt-1 text-ink-2">{scheduleForm.what}</p>
      <ActionForm
        action={scheduleText}
        submit={scheduleForm.submit}
        kind="secondary"
        hidden={hiddenOf(draft)}
        sentences={scheduleProblems}
      >
        <TextField name="day" label={scheduleForm.day} hint={scheduleForm.dayHint} autoComplete="off" />
        <TextField name="time" label={scheduleForm.time} hint={scheduleForm.timeHint} autoComplete="off" />
        <ChoiceField
          type="checkbox"
          name="restDay"
          label={scheduleForm.restDay}
          chosen={[]}
          choices={[{ value: "confirmed", label: scheduleForm.restDayConfirm }]}
        />
      </ActionForm>
    </details>
  );
}

function ReturnCleared({ draft, by }: Given & { by: "examiner" | "publisher" }) {
  return (
    <Step title={publishForm.sendBackTitle}>
      <ActionForm
        action={by === "examiner" ? reviewText : returnCleared}
        submit={publishForm.sendBack}
        kind="secondary"
        hidden={{ ...hiddenOf(draft), decision: "sendBack" }}
        sentences={opinionProblems}
      >
        <TextArea name="opinion" label={publishForm.reason} hint={reviewForm.opinionHint} rows={3} />
      </ActionForm>
    </Step>
  );
}

/** What this person can do with a draft now: the same table draws the buttons that refuses a forged call. */
export function DraftActions({ staff, draft, levelsAhead, checked }: Given & { staff: Staff<"draft.read"> }) {
  const { id, stage, context } = draft;
  const { permissions } = staff;
  const isSecret = hasHit(checked.hits, "block");
  const offers = DRAFT_ACTIONS.flatMap((action) => {
    const offer = offered(action, stage, permissions, { ...context, actorId: staff.id });
    const goesOn = ["submit", "approve", "clear", "publish"].includes(action);
    const refusal: DeskRefusal | null = isSecret && goesOn ? "secrecyMark" : (offer?.refusal ?? null);
    return offer ? [{ action, refusal }] : [];
  });
  const can = (action: DraftAction) => offers.some((one) => one.action === action && one.refusal === null);
  const given = { draft, levelsAhead, checked };
  if (offers.length === 0) {
    const isOver = draftActionsFrom(stage, context.isPublic).length === 0;
    return isOver ? null : <p className="mt-2">{draftPage.nothingForYou}</p>;
  }
  return (
    <>
      {isSecret ? (
        <div className="mt-3">
          <Notice tone="danger" title={deskRefusals.secrecyMark} />
        </div>
      ) : null}
      {draft.alertId !== null ? (
        <div className="mt-3">
          <AlertNotice id={id} act="edit" />
        </div>
      ) : can("edit") ? (
        <p className="mt-4">
          <a href={`/publishing/${id}/edit`} className={buttonClass("secondary", "staff")}>
            {draftPage.edit}
          </a>
        </p>
      ) : null}
      {can("submit") ? <Submit {...given} /> : null}
      {can("approve") ? <Approve {...given} /> : null}
      {stage === "inSecrecyReview" && can("sendBack") ? <Review {...given} /> : null}
      {can("publish") ? <Publish {...given} /> : null}
      {can("publish") && draft.scheduledFor === null ? <Schedule {...given} /> : null}
      {draft.scheduledFor !== null && permissions.has("publication.publish") ? (
        <ActionForm
          action={unscheduleText}
          submit={scheduleForm.cancel}
          kind="secondary"
          hidden={hiddenOf(draft)}
        />
      ) : null}
      {stage === "cleared" && can("sendBack") ? (
        <ReturnCleared {...given} by={permissions.has("draft.secrecyReview") ? "examiner" : "publisher"} />
      ) : null}
      {offers.map(({ action, refusal }) =>
        refusal === null ? null : <DeadButton key={action} action={action} refusal={refusal} />,
      )}
      {can("withdraw") ? (
        <p className="mt-4 border-t border-line pt-3">
          <a href={`/publishing/${id}/withdraw`} className="font-semibold text-gov">
            {withdrawPage.link}
          </a>
        </p>
      ) : null}
    </>
  );
}
