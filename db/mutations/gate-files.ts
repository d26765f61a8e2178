import { eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { mayAct } from "@/domain/publication/publishing-desk";
import { follow } from "@/domain/publication/workflow";
import { house, q, tx } from "../client";
import { namedObjects } from "../queries/gate-work";
import { type DraftFile, draftFilesOf } from "../queries/publication-draft-files";
import { draftAutosaves, draftStates } from "../schema/draft-keeping";
import { publicationDrafts } from "../schema/publication-drafts";
import { fileTextPages, fileTexts } from "../schema/publication-files";
import { publicationImportRows } from "../schema/publication-imports";
import { publicationUploads } from "../schema/publication-uploads";
import { appendAudit } from "./audit";
import { alertRefusal, contextOf, draftOf, recordDraftAct, refuse, UNSCHEDULED } from "./draft-record";
import { keepDraftState } from "./draft-states";
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
    const alert = await alertRefusal(id);
    if (alert) return { refusal: alert };
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
 * Empties whatever else repeats the words of a draft: what its editors were typing, every state that was kept of it, the rows of an import it came
 * from, files half arrived. Of the states the hashes stay; the store lets them be emptied only by the act that emptied the draft.
 */
async function purgeCopies(id: string, fields: PublicationFields): Promise<void> {
  await q().delete(draftAutosaves).where(eq(draftAutosaves.draftId, id));
  await q().delete(publicationUploads).where(eq(publicationUploads.draftId, id));
  await q().update(draftStates).set({ fields }).where(eq(draftStates.draftId, id));
  await q()
    .update(publicationImportRows)
    .set({ title: fields.title, cells: null, findings: [], notes: [] })
    .where(eq(publicationImportRows.draftId, id));
}

/** Forgets what a machine read out of files that no draft and no publication has any more. */
async function purgeTexts(files: readonly DraftFile[]): Promise<string[]> {
  const named = await namedObjects(files.map(({ objectName }) => objectName));
  const gone = files.filter(({ objectName }) => !named.has(objectName));
  const hashes = gone.map(({ sha256 }) => sha256);
  await q().delete(fileTextPages).where(inArray(fileTextPages.sha256, hashes));
  await q().delete(fileTexts).where(inArray(fileTexts.sha256, hashes));
  return gone.map(({ objectName }) => objectName);
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
    const contentHash = contentHashOf(fields);
    const version = draft.lockVersion + 1;
    await setDraftFiles(id, [], at);
    await q()
      .update(publicationDrafts)
      .set({
        title: emptiedTitle,
        fields,
        stage: "sentBack",
        contentHash,
        ...UNSCHEDULED,
        updatedAt: at,
        lockVersion: version,
      })
      .where(eq(publicationDrafts.id, id));
    await appendAudit({
      at,
      actor: "system",
      intent: "draft.purgeSecret",
      objectKind: "publicationDraft",
      objectId: id,
    });
    await purgeCopies(id, fields);
    await keepDraftState({ draftId: id, version, fields, contentHash, staffId: null, at });
    return purgeTexts(files);
  });
  // Freed pages are overwritten (secure_delete); what still lies in the write-ahead log goes now.
  house().sqlite.pragma("wal_checkpoint(TRUNCATE)");
  return objects;
}
