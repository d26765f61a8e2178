import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { correctionNoteFor } from "@/db/queries/corrections";
import type { PublishingDraft } from "@/db/queries/publication-drafts";
import type { Staff } from "@/domain/access/actor";
import { opinionProblems } from "@/text/publishing";
import { correctionText } from "@/text/withdrawal";
import { Panel } from "./panel";
import { saveCorrectionNote } from "./withdraw/actions";

/** 更正说明 of a text that the public has seen: written with it, read by its reviewers, published with it. */
export async function CorrectionNote({
  staff,
  draft,
}: {
  staff: Staff<"draft.read">;
  draft: PublishingDraft;
}) {
  const { id, stage, context } = draft;
  if (draft.public === null) return null;
  const note = await correctionNoteFor(id, context.contentHash);
  const mayWrite = (stage === "drafting" || stage === "sentBack") && staff.permissions.has("draft.edit");
  if (!mayWrite && (note === null || stage === "published" || stage === "withdrawn")) return null;
  return (
    <Panel id="correction" title={correctionText.title}>
      {mayWrite ? (
        <>
          <p className="text-ink-2">{correctionText.what}</p>
          <ActionForm
            action={saveCorrectionNote}
            submit={correctionText.save}
            kind="secondary"
            hidden={{ id }}
            sentences={opinionProblems}
          >
            <TextArea
              name="note"
              label={correctionText.label}
              hint={correctionText.hint}
              rows={3}
              initial={note ?? ""}
            />
          </ActionForm>
        </>
      ) : (
        <>
          <p className="text-ink-2">{correctionText.willShow}</p>
          <p className="whitespace-pre-line">{note}</p>
        </>
      )}
    </Panel>
  );
}
