import { and, eq, isNull } from "drizzle-orm";
import { type PublicationFileType, READABLE_FILE_TYPES } from "@/domain/publication/file-types";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import { fileTexts, publicationFiles } from "../schema/publication-files";
import { appendAudit } from "./audit";

/** A file whose bytes lie on the disk for good: only then may a row name it. */
export interface StoredPublicationFile {
  /** Whole name with its ending. */
  name: string;
  mediaType: PublicationFileType;
  byteSize: number;
  sha256: string;
  objectName: string;
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
      const status = READABLE_FILE_TYPES.has(file.mediaType) ? ("waiting" as const) : ("noText" as const);
      await q().insert(fileTexts).values({ sha256: file.sha256, status }).onConflictDoNothing();
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
