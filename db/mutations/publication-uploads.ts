import { and, eq, inArray, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { UNFINISHED_UPLOADS } from "@/domain/publication/upload";
import { joinTx, q, tx } from "../client";
import { newId } from "../new-id";
import { publicationUploads } from "../schema/publication-uploads";

/** What a sender says of a file before a byte of it comes. */
export interface AnnouncedFile {
  name: string;
  byteSize: number;
  modifiedAt: number;
}

/** Begins an upload; refused while the sender has too much lying about unfinished. The caller has asked whether the draft may be changed. */
export async function beginUpload(
  by: Staff<"draft.edit">,
  draftId: string,
  file: AnnouncedFile,
  at: number,
): Promise<{ id: string } | { refusal: "tooMuchUnfinished" }> {
  return tx(async () => {
    const [held] = await q()
      .select({
        uploads: sql<number>`count(*)`,
        bytes: sql<number>`coalesce(sum(${publicationUploads.byteSize}), 0)`,
      })
      .from(publicationUploads)
      .where(eq(publicationUploads.staffId, by.id));
    const uploads = (held?.uploads ?? 0) + 1;
    const bytes = (held?.bytes ?? 0) + file.byteSize;
    if (uploads > UNFINISHED_UPLOADS.uploads || bytes > UNFINISHED_UPLOADS.bytes) {
      return { refusal: "tooMuchUnfinished" };
    }
    const id = newId();
    const row = { id, draftId, staffId: by.id, ...file, received: 0, touchedAt: at };
    await q().insert(publicationUploads).values(row);
    return { id };
  });
}

/** Notes that the bytes of an upload up to `to` lie on the disk for good; false when meanwhile it stands elsewhere than at `from`. */
export async function advanceUpload(
  id: string,
  { from, to }: { from: number; to: number },
  at: number,
): Promise<boolean> {
  return tx(async () => {
    const moved = await q()
      .update(publicationUploads)
      .set({ received: to, touchedAt: at })
      .where(and(eq(publicationUploads.id, id), eq(publicationUploads.received, from)))
      .returning({ id: publicationUploads.id });
    return moved.length > 0;
  });
}

/** Forgets uploads that arrived, were given up or are too old. */
export async function forgetUploads(ids: readonly string[]): Promise<void> {
  await joinTx(async () => {
    await q()
      .delete(publicationUploads)
      .where(inArray(publicationUploads.id, [...ids]));
  });
}
