import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { q, tx } from "../client";
import { type DraftFile, draftFilesOf } from "../queries/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { appendAudit } from "./audit";
import { draftOf, recordDraftAct } from "./draft-record";
import { setDraftFiles } from "./publication-draft-files";
import { type Saved, saveDraft } from "./publication-drafts";
import { contentHashOf } from "./publications";

/** Notes that an editor brought a file with the mark of a secret; of the file itself nothing is kept. */
export async function recordRefusedSource(
  by: Staff<"draft.edit">,
  sourceId: string,
  at: number,
): Promise<void> {
  await tx(() =>
    appendAudit({
      at,
      actor: by.id,
      intent: "draft.refuse",
      objectKind: "publicationDraft",
      objectId: sourceId,
      fields: ["source", "secrecyMark"],
    }),
  );
}

/** Makes a draft out of a file that was read in; with `file`, the original goes with it as its attachment. */
export async function startDraft(
  by: Staff<"draft.edit">,
  { id, fields, file }: { id: string; fields: PublicationFields; file: DraftFile | null },
  at: number,
): Promise<Saved> {
  return tx(async () => {
    const saved = await saveDraft(by, { id, fields, seen: 0 }, at);
    if ("refusal" in saved || file === null) return saved;
    const draft = await draftOf(by, id);
    if (!draft || (await draftFilesOf(id)).length > 0) return saved;
    const contentHash = contentHashOf(fields, [file]);
    const lockVersion = draft.lockVersion + 1;
    await setDraftFiles(id, [file], at);
    await q()
      .update(publicationDrafts)
      .set({ contentHash, updatedAt: at, lockVersion })
      .where(eq(publicationDrafts.id, id));
    await recordDraftAct(by, "edit", { id, contentHash }, { at, fields: ["files"] });
    return { ...saved, lockVersion };
  });
}
