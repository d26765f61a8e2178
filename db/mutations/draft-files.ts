import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { FileListRefusal } from "@/domain/publication/draft-files";
import { type DeskRefusal, mayAct } from "@/domain/publication/publishing-desk";
import { follow } from "@/domain/publication/workflow";
import { q, tx } from "../client";
import { type DraftFile, draftFilesOf } from "../queries/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { alertRefusal, contextOf, draftOf, recordDraftAct, refuse } from "./draft-record";
import { setDraftFiles } from "./publication-draft-files";
import { contentHashOf } from "./publications";

export type FilesChanged = { lockVersion: number } | { refusal: DeskRefusal | FileListRefusal };

interface Wanted {
  id: string;
  /** The version that was on the screen; null for an addition, which takes nothing of anybody's away. */
  seen: number | null;
}

/**
 * One change of a draft's attachments, which is an edit of the draft like that of a word: the stage and the person must allow it, the hash of
 * the content is another, and a clearance that was given for the old bytes is void (PS-011). `also` is done in the same transaction.
 */
export async function changeDraftFiles(
  by: Staff<"draft.edit">,
  { id, seen }: Wanted,
  change: (files: DraftFile[]) => readonly DraftFile[] | { refusal: FileListRefusal },
  at: number,
  also: () => Promise<unknown> = async () => undefined,
): Promise<FilesChanged> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (draft === undefined) return { refusal: "noSuchDraft" };
    const alert = await alertRefusal(id);
    if (alert) return { refusal: alert };
    const { stage, fields } = draft;
    if (!mayAct("edit", stage, by.permissions)) return refuse(by, "edit", id, "notAllowed", at);
    if (seen !== null && seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
    const followed = follow(stage, "edit", await contextOf(by, draft));
    if ("refusal" in followed) return refuse(by, "edit", id, followed.refusal, at);
    const before = await draftFilesOf(id);
    const files = change(before);
    if ("refusal" in files) return files;
    await also();
    const contentHash = contentHashOf(fields, files);
    // The same files in the same order change nothing and cost no clearance.
    if (contentHash === contentHashOf(fields, before)) return { lockVersion: draft.lockVersion };
    await setDraftFiles(id, files, at);
    const lockVersion = draft.lockVersion + 1;
    await q()
      .update(publicationDrafts)
      .set({ stage: followed.stage, contentHash, updatedAt: at, lockVersion })
      .where(eq(publicationDrafts.id, id));
    await recordDraftAct(by, "edit", { id, contentHash }, { at, fields: ["files"] });
    return { lockVersion };
  });
}
