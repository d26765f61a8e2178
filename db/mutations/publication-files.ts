import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { FILE_TEXT_READER, type FileTextStatus } from "@/domain/publication/file-text";
import { type PublicationFileType, READABLE_FILE_TYPES } from "@/domain/publication/file-types";
import { joinTx, q, tx } from "../client";
import { newId } from "../new-id";
import { fileTextPages, fileTexts, publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { reindexOwnersOf } from "../search/reindex-publication";
import { appendAudit } from "./audit";

/** A file whose bytes lie on the disk for good: only then may a row name it. */
interface StoredPublicationFile {
  /** Whole name with its ending. */
  name: string;
  mediaType: PublicationFileType;
  byteSize: number;
  sha256: string;
  objectName: string;
}

/** Has the text of a file read soon, once for the same bytes; part of the write that names the file. */
export async function awaitText({ sha256, mediaType }: Pick<StoredPublicationFile, "sha256" | "mediaType">) {
  const status = READABLE_FILE_TYPES.has(mediaType) ? ("waiting" as const) : ("noText" as const);
  await joinTx(async () => {
    await q()
      .insert(fileTexts)
      .values({ sha256, status, readerVersion: FILE_TEXT_READER })
      .onConflictDoNothing();
  });
}

/** Makes exactly these files, in this order, the files of a publication: new ones are added, missing ones taken from the public, their rows stay. */
export async function setPublicationFiles(
  publicationId: string,
  files: readonly StoredPublicationFile[],
  { at, actor }: { at: number; actor: string },
): Promise<void> {
  await joinTx(async () => {
    const present = await q()
      .select({
        id: publicationFiles.id,
        sha256: publicationFiles.sha256,
        name: publicationFiles.name,
        position: publicationFiles.position,
      })
      .from(publicationFiles)
      .where(and(eq(publicationFiles.publicationId, publicationId), isNull(publicationFiles.removedAt)));
    const left = new Map(present.map((row) => [row.id, row]));
    let changes = 0;
    for (const [index, file] of files.entries()) {
      const position = index + 1;
      const known = [...left.values()].find(
        ({ sha256, name }) => sha256 === file.sha256 && name === file.name,
      );
      if (known) left.delete(known.id);
      if (known?.position === position) continue;
      changes += 1;
      if (known) {
        await q().update(publicationFiles).set({ position }).where(eq(publicationFiles.id, known.id));
        continue;
      }
      await awaitText(file);
      await q()
        .insert(publicationFiles)
        .values({ id: newId(), publicationId, position, addedAt: at, ...file });
    }
    for (const { id } of left.values()) {
      changes += 1;
      await q().update(publicationFiles).set({ removedAt: at }).where(eq(publicationFiles.id, id));
    }
    if (changes === 0) return;
    await appendAudit({
      at,
      actor,
      intent: "publication.files",
      objectKind: "publication",
      objectId: publicationId,
      fields: files.map(({ sha256 }) => sha256),
    });
  });
}

/** Has a file read once more; what was read before is shown until then. */
export async function rereadFile(sha256: string): Promise<void> {
  await tx(async () => {
    await q().update(fileTexts).set({ readerVersion: 0 }).where(eq(fileTexts.sha256, sha256));
  });
}

/** What was read out of a file. */
export interface ReadFileText {
  status: FileTextStatus;
  pageCount: number | null;
  pages: readonly { page: number; label: string | null; text: string }[];
}

const PAGES_AT_ONCE = 200;

/** Keeps what was read out of the bytes of a file, in place of what was read before; what holds the file is found by it from then on. */
export async function recordFileText(
  sha256: string,
  { status, pageCount, pages }: ReadFileText,
  at: number,
): Promise<void> {
  await tx(async () => {
    await q().delete(fileTextPages).where(eq(fileTextPages.sha256, sha256));
    await q()
      .update(fileTexts)
      .set({ status, pageCount, readAt: at, readerVersion: FILE_TEXT_READER })
      .where(eq(fileTexts.sha256, sha256));
    for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
      const some = pages.slice(from, from + PAGES_AT_ONCE);
      await q()
        .insert(fileTextPages)
        .values(some.map((page) => ({ sha256, ...page })));
    }
    await reindexOwnersOf([sha256]);
  });
}

/** Throws away what was read out of a withdrawn publication's files, except of bytes that another public text carries too; a restored one is read anew. */
export async function forgetFileTexts(publicationId: string): Promise<void> {
  await joinTx(async () => {
    const own = await q()
      .selectDistinct({ sha256: publicationFiles.sha256 })
      .from(publicationFiles)
      .where(eq(publicationFiles.publicationId, publicationId));
    const hashes = own.map(({ sha256 }) => sha256);
    if (hashes.length === 0) return;
    const elsewhere = await q()
      .selectDistinct({ sha256: publicationFiles.sha256 })
      .from(publicationFiles)
      .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
      .where(
        and(
          inArray(publicationFiles.sha256, hashes),
          ne(publicationFiles.publicationId, publicationId),
          isNull(publicationFiles.removedAt),
          isNull(publications.withdrawnAt),
        ),
      );
    const kept = new Set(elsewhere.map(({ sha256 }) => sha256));
    const gone = hashes.filter((sha256) => !kept.has(sha256));
    if (gone.length === 0) return;
    await q().delete(fileTextPages).where(inArray(fileTextPages.sha256, gone));
    await q()
      .update(fileTexts)
      .set({ status: "waiting", pageCount: null, readAt: null })
      .where(and(inArray(fileTexts.sha256, gone), ne(fileTexts.status, "noText")));
  });
}
