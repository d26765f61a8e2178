import { and, desc, eq } from "drizzle-orm";
import { q } from "../client";
import { publications } from "../schema/publications";
import { correctionNotes, publicationCorrections } from "../schema/withdrawals";
import { inPublic } from "./publications";

/** The note that stands for exactly this text; an empty one was taken back. */
export async function correctionNoteFor(draftId: string, contentHash: string): Promise<string | null> {
  const [row] = await q()
    .select({ note: correctionNotes.note })
    .from(correctionNotes)
    .where(and(eq(correctionNotes.draftId, draftId), eq(correctionNotes.contentHash, contentHash)))
    .orderBy(desc(correctionNotes.at), desc(correctionNotes.id))
    .limit(1);
  return row?.note || null;
}

/** What the public is told about the versions of a publication that put something right, the newest first. */
export async function correctionsOf(publicationId: string) {
  return q()
    .select({
      version: publicationCorrections.version,
      note: publicationCorrections.note,
      at: publicationCorrections.at,
    })
    .from(publicationCorrections)
    .innerJoin(publications, and(eq(publications.id, publicationCorrections.publicationId), inPublic))
    .where(eq(publicationCorrections.publicationId, publicationId))
    .orderBy(desc(publicationCorrections.version));
}
export type Correction = Awaited<ReturnType<typeof correctionsOf>>[number];
