import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { type InternalNote, notesOf } from "@/db/queries/internal-notes";
import type { Staff } from "@/domain/access/actor";
import { instantInFull } from "@/text/dates";
import { notes } from "@/text/handling";
import { clearDuplicate, writeNote } from "./actions";

function said({ kind, text }: InternalNote): string {
  return kind === "note" ? text : notes[kind];
}

/** What colleagues wrote to each other about a case; only they read it, and nothing of it is ever changed. */
export async function NotesSection({
  staff,
  infoRequestId,
}: {
  staff: Staff<"infoRequest.read">;
  infoRequestId: string;
}) {
  const list = await notesOf(staff, infoRequestId);
  const hint = list.findLast(({ kind }) => kind !== "note");
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 text-ink-2">
        <Tag tone="outline">{notes.only}</Tag>
        {notes.hint}
      </p>
      {hint?.kind === "duplicateHint" ? (
        <div className="mb-3">
          <Notice tone="warn">
            <p>{notes.duplicateNotice}</p>
            {hint.otherId ? (
              <p className="mt-1">
                <a href={`/desk/info-requests/${hint.otherId}`}>{notes.openOther}</a>
              </p>
            ) : null}
            <ActionForm
              action={clearDuplicate}
              submit={notes.clear}
              kind="secondary"
              hidden={{ id: infoRequestId }}
            />
          </Notice>
        </div>
      ) : null}
      {list.length === 0 ? (
        <p>{notes.none}</p>
      ) : (
        <ol className="border-t border-line">
          {list.map((one) => (
            <li key={one.id} className="border-b border-line py-2">
              <p className="text-xs text-ink-3">{notes.by(one.name, instantInFull(one.at))}</p>
              <p className="whitespace-pre-line">{said(one)}</p>
            </li>
          ))}
        </ol>
      )}
      <ActionForm
        action={writeNote}
        prefix="note-"
        submit={notes.add}
        kind="secondary"
        hidden={{ id: infoRequestId }}
        sentences={notes.problems}
        className="max-w-2xl"
      >
        <TextArea name="text" label={notes.label} rows={3} data-key="note" />
      </ActionForm>
    </>
  );
}
