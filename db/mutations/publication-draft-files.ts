import { eq } from "drizzle-orm";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import type { DraftFile } from "../queries/publication-draft-files";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { awaitText } from "./publication-files";

/**
 * Makes exactly these stored files, in this order, the files of a draft. The caller writes the draft's new `contentHash` (which covers them) and
 * the act itself in the same transaction: a clearance of other files clears nothing.
 */
export async function setDraftFiles(draftId: string, files: readonly DraftFile[], at: number): Promise<void> {
  await joinTx(async () => {
    await q().delete(publicationDraftFiles).where(eq(publicationDraftFiles.draftId, draftId));
    for (const [index, file] of files.entries()) {
      const row = { id: newId(), draftId, position: index + 1, addedAt: at, ...file };
      await q().insert(publicationDraftFiles).values(row);
      await awaitText(file);
    }
  });
}
