import { asc, eq } from "drizzle-orm";
import { q } from "../client";
import { publicationDraftFiles } from "../schema/publication-draft-files";

/** The files of a draft in their order. Callers have asked whether the draft is theirs. */
export async function draftFilesOf(draftId: string) {
  return q()
    .select({
      name: publicationDraftFiles.name,
      mediaType: publicationDraftFiles.mediaType,
      byteSize: publicationDraftFiles.byteSize,
      sha256: publicationDraftFiles.sha256,
      objectName: publicationDraftFiles.objectName,
      sourceSha256: publicationDraftFiles.sourceSha256,
    })
    .from(publicationDraftFiles)
    .where(eq(publicationDraftFiles.draftId, draftId))
    .orderBy(asc(publicationDraftFiles.position));
}
export type DraftFile = Awaited<ReturnType<typeof draftFilesOf>>[number];
