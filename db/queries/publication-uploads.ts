import { and, asc, eq, lt } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { publicationUploads } from "../schema/publication-uploads";

type Sender = Staff<"draft.edit">;

const shown = {
  id: publicationUploads.id,
  name: publicationUploads.name,
  byteSize: publicationUploads.byteSize,
  modifiedAt: publicationUploads.modifiedAt,
  received: publicationUploads.received,
};

/** What somebody has under way for a draft, the oldest first. */
export async function uploadsUnderWay(by: Sender, draftId: string): Promise<UploadUnderWay[]> {
  return q()
    .select(shown)
    .from(publicationUploads)
    .where(and(eq(publicationUploads.staffId, by.id), eq(publicationUploads.draftId, draftId)))
    .orderBy(asc(publicationUploads.id));
}

/** One upload of this person to this draft; null when there is none. */
export async function uploadUnderWay(
  by: Sender,
  draftId: string,
  id: string,
): Promise<UploadUnderWay | null> {
  return (await uploadsUnderWay(by, draftId)).find((upload) => upload.id === id) ?? null;
}

/** A file on its way. */
export type UploadUnderWay = { [K in keyof typeof shown]: (typeof shown)[K]["_"]["data"] };

/** Uploads that nobody went on with since an instant. */
export async function staleUploads(before: number): Promise<string[]> {
  const found = await q()
    .select({ id: publicationUploads.id })
    .from(publicationUploads)
    .where(lt(publicationUploads.touchedAt, before));
  return found.map(({ id }) => id);
}

/** Every upload under way, of whomever. */
export async function knownUploads(): Promise<ReadonlySet<string>> {
  const found = await q().select({ id: publicationUploads.id }).from(publicationUploads);
  return new Set(found.map(({ id }) => id));
}
