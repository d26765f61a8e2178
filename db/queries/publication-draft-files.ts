import { and, asc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { fileTexts, publicationFiles } from "../schema/publication-files";

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

/** The files of a draft as its page lists them, with what could be read of each. Callers have asked whether the draft is theirs. */
export async function draftFileList(draftId: string) {
  return q()
    .select({
      position: publicationDraftFiles.position,
      name: publicationDraftFiles.name,
      mediaType: publicationDraftFiles.mediaType,
      byteSize: publicationDraftFiles.byteSize,
      sha256: publicationDraftFiles.sha256,
      sourceSha256: publicationDraftFiles.sourceSha256,
      status: fileTexts.status,
      pageCount: fileTexts.pageCount,
    })
    .from(publicationDraftFiles)
    .leftJoin(fileTexts, eq(fileTexts.sha256, publicationDraftFiles.sha256))
    .where(eq(publicationDraftFiles.draftId, draftId))
    .orderBy(asc(publicationDraftFiles.position));
}
export type ListedDraftFile = Awaited<ReturnType<typeof draftFileList>>[number];

/**
 * One file that a draft carries, or that a version of its publication carried, for somebody of its agency; null for all else. The public
 * gets nothing by this: what it may have, `publicFile` says.
 */
export async function deskFile(by: Staff<"draft.read">, draftId: string, sha256: string) {
  const [draft] = await q()
    .select({ agencyId: publicationDrafts.agencyId })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.id, draftId));
  if (!draft || by.agencyId === null || draft.agencyId !== by.agencyId) return null;
  const bytes = <T extends typeof publicationDraftFiles | typeof publicationFiles>(files: T) => ({
    name: files.name,
    mediaType: files.mediaType,
    byteSize: files.byteSize,
    sha256: files.sha256,
    objectName: files.objectName,
  });
  const [present] = await q()
    .select(bytes(publicationDraftFiles))
    .from(publicationDraftFiles)
    .where(and(eq(publicationDraftFiles.draftId, draftId), eq(publicationDraftFiles.sha256, sha256)));
  if (present) return present;
  const [earlier] = await q()
    .select(bytes(publicationFiles))
    .from(publicationFiles)
    .where(and(eq(publicationFiles.publicationId, draftId), eq(publicationFiles.sha256, sha256)));
  return earlier ?? null;
}

/** Every file that a version of a publication carried, with when it came and went. */
export async function fileHistory(publicationId: string) {
  return q()
    .select({
      name: publicationFiles.name,
      position: publicationFiles.position,
      byteSize: publicationFiles.byteSize,
      sha256: publicationFiles.sha256,
      addedAt: publicationFiles.addedAt,
      removedAt: publicationFiles.removedAt,
    })
    .from(publicationFiles)
    .where(eq(publicationFiles.publicationId, publicationId))
    .orderBy(asc(publicationFiles.addedAt), asc(publicationFiles.position));
}

export type DraftFile = Awaited<ReturnType<typeof draftFilesOf>>[number];
