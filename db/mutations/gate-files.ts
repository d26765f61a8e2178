import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { mayAct } from "@/domain/publication/publishing-desk";
import { follow } from "@/domain/publication/workflow";
import { house, q, tx } from "../client";
import { namedObjects } from "../queries/gate-work";
import { type DraftFile, draftFilesOf } from "../queries/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { appendAudit } from "./audit";
import { contextOf, draftOf, recordDraftAct, refuse } from "./draft-record";
import { setDraftFiles } from "./publication-draft-files";
import type { Moved } from "./publication-drafts";
import { contentHashOf } from "./publications";

/** Puts other files in the place of a draft's files, as an edit of it: whatever was approved before was approved of other bytes (PS-011). */
export async function replaceDraftFiles(
  by: Staff<"draft.edit">,
  { id, seen, files }: { id: string; seen: number; files: readonly DraftFile[] },
  at: number,
): Promise<Moved> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (draft === undefined) return { refusal: "noSuchDraft" };
    if (!mayAct("edit", draft.stage, by.permissions)) return refuse(by, "edit", id, "notAllowed", at);
    if (seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
    const followed = follow(draft.stage, "edit", await contextOf(by, draft));
    if ("refusal" in followed) return refuse(by, "edit", id, followed.refusal, at);
    const contentHash = contentHashOf(draft.fields, files);
    const lockVersion = draft.lockVersion + 1;
    await setDraftFiles(id, files, at);
    await q()
      .update(publicationDrafts)
      .set({ stage: followed.stage, contentHash, updatedAt: at, lockVersion })
      .where(eq(publicationDrafts.id, id));
    await recordDraftAct(by, "edit", { id, contentHash }, { at, fields: ["files"] });
    return { stage: followed.stage, lockVersion };
  });
}

/**
 * Takes everything out of a draft that bears the mark of a secret (保密法第三十一条; PS-006): its words and its files; that it happened stays, without
 * a word of the content. Gives back the stored objects that nothing names any more, for the caller to remove. What may be left is said in
 * docs/operations.md.
 */
export async function purgeSecretDraft(id: string, emptiedTitle: string, at: number): Promise<string[]> {
  const objects = await tx(async () => {
    const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
    if (!draft) return [];
    const files = await draftFilesOf(id);
    const fields = {
      ...draft.fields,
      title: emptiedTitle,
      documentNumber: null,
      summary: null,
      keywords: [],
      body: emptiedTitle,
      sourceUrl: null,
    };
    await setDraftFiles(id, [], at);
    await q()
      .update(publicationDrafts)
      .set({
        title: emptiedTitle,
        fields,
        stage: "sentBack",
        contentHash: contentHashOf(fields),
        updatedAt: at,
        lockVersion: draft.lockVersion + 1,
      })
      .where(eq(publicationDrafts.id, id));
    await appendAudit({
      at,
      actor: "system",
      intent: "draft.purgeSecret",
      objectKind: "publicationDraft",
      objectId: id,
    });
    const names = files.map(({ objectName }) => objectName);
    const named = await namedObjects(names);
    return names.filter((name) => !named.has(name));
  });
  // Freed pages are overwritten (secure_delete); what still lies in the write-ahead log goes now.
  house().sqlite.pragma("wal_checkpoint(TRUNCATE)");
  return objects;
}
