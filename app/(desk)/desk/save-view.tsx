import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { type QueueFilter, writtenFilter } from "@/domain/info-request/desk/queue-filter";
import { savedViewWords } from "@/text/desk-queue";
import { saveQueueView } from "./views/actions";

/** Keeps the list as it is shown under a name. */
export function SaveView({ filter }: { filter: QueueFilter }) {
  return (
    <details className="no-print border-t border-line px-4 py-1.5">
      <summary className="min-h-6 py-1 text-link">{savedViewWords.save}</summary>
      <div className="max-w-120 pb-4">
        <ActionForm
          action={saveQueueView}
          submit={savedViewWords.save}
          kind="secondary"
          hidden={{ filter: new URLSearchParams(writtenFilter(filter)).toString() }}
          sentences={savedViewWords.problems}
        >
          <TextField
            name="name"
            label={savedViewWords.name}
            hint={savedViewWords.nameHint}
            maxLength={20}
            data-key="save-view"
          />
          <label className="mt-3 flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              name="isPinned"
              value="yes"
              defaultChecked
              className="size-5 accent-link"
            />
            {savedViewWords.pin}
          </label>
          <label className="flex min-h-9 items-center gap-2">
            <input type="checkbox" name="isShared" value="yes" className="size-5 accent-link" />
            {savedViewWords.share}
          </label>
        </ActionForm>
        <p className="mt-2">
          <a href="/desk/views">{savedViewWords.manage}</a>
        </p>
      </div>
    </details>
  );
}
