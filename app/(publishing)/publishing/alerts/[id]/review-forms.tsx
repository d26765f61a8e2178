import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PagePart } from "@/components/staff/page-body";
import type { DeskMessage } from "@/db/queries/alert-desk";
import type { Staff } from "@/domain/access/actor";
import { secondPersonRefusal } from "@/domain/alert/alert-rules";
import { reviewAlertForm as words } from "@/text/alert-desk";
import { clearHere, clearOwn, sendBackAlert } from "../actions";

/** Examining, in the two ways there are: at the author's screen with name and password, or signed in oneself. */
export function ReviewForms({
  staff,
  message,
  authorIds,
  duty,
}: {
  staff: Staff<"draft.read">;
  message: DeskMessage;
  authorIds: readonly string[];
  duty: readonly string[];
}) {
  const hidden = { messageId: message.id, contentHash: message.contentHash };
  const mayReview = staff.permissions.has("draft.secrecyReview");
  const wrote = secondPersonRefusal(staff.id, authorIds) !== null;
  return (
    <PagePart title={words.title}>
      <p className="max-w-read">{words.what}</p>
      {mayReview && !wrote ? (
        <div className="mt-3 grid max-w-3xl gap-4">
          <ActionForm action={clearOwn} submit={words.clear} hidden={hidden} />
          <details className="border-t border-line pt-3">
            <summary className="min-h-6 font-semibold text-gov">{words.sendBackTitle}</summary>
            <ActionForm action={sendBackAlert} submit={words.sendBack} kind="danger" hidden={hidden}>
              <TextField name="opinion" label={words.opinion} />
            </ActionForm>
          </details>
        </div>
      ) : (
        <div className="mt-3 max-w-3xl">
          {mayReview ? <p className="font-semibold">{words.ownIsAuthor}</p> : null}
          <h3 className="mt-2 font-semibold">{words.here}</h3>
          <p className="text-ink-2">{words.hereWhat(duty)}</p>
          <ActionForm action={clearHere} submit={words.clear} hidden={hidden}>
            <TextField name="username" label={words.username} width="medium" autoComplete="off" />
            <TextField
              name="password"
              type="password"
              label={words.password}
              width="medium"
              autoComplete="off"
            />
          </ActionForm>
          <p className="mt-3 text-ink-2">{words.elsewhere}</p>
        </div>
      )}
    </PagePart>
  );
}
