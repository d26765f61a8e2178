import { AlertSign } from "@/components/alert/alert-sign";
import { ActionForm } from "@/components/desk-ui/action-form";
import { waitingAlerts } from "@/db/queries/alert-desk";
import type { Staff } from "@/domain/access/actor";
import { adviceLines, alertTitle } from "@/domain/alert/alert-message";
import { waitingBand as words } from "@/text/alert-desk";
import { clearOwn } from "./actions";

/** On top of every page of the desk while an alert waits for the second person: what it says and, for whoever may examine it, the one button. */
export async function WaitingBand({ staff }: { staff: Staff<"draft.read"> }) {
  const waiting = await waitingAlerts(staff);
  if (waiting.length === 0) return null;
  const mayReview = staff.permissions.has("draft.secrecyReview");
  return (
    <section aria-label={words.title} className="border-b-2 border-gov bg-tag-deny-bg px-4 py-3 md:px-6">
      {waiting.map((message) => (
        <div key={message.id} className="py-1">
          <p className="flex items-center gap-2 font-semibold">
            <AlertSign className="size-5" />
            {words.title}：{alertTitle(message)}
          </p>
          <p className="max-w-read">{message.situation}</p>
          <p className="max-w-read">{adviceLines(message.advice).join(" ")}</p>
          <p className="flex flex-wrap gap-x-4 text-ink-2">
            <span>{words.written(message.authorName, message.writtenAt)}</span>
            <a href={`/publishing/alerts/${message.alertId}`} className="inline-block min-h-6">
              {words.open}
            </a>
          </p>
          {mayReview && message.authorId !== staff.id ? (
            <ActionForm
              action={clearOwn}
              submit={words.clear}
              hidden={{ messageId: message.id, contentHash: message.contentHash }}
            />
          ) : null}
        </div>
      ))}
    </section>
  );
}
