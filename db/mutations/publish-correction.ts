import { joinTx, q } from "../client";
import { correctionNoteFor } from "../queries/corrections";
import { publicationCorrections } from "../schema/withdrawals";
import { appendAudit } from "./audit";

/** Puts the note of a new version before the public, together with it. */
export async function publishCorrection(given: {
  id: string;
  version: number;
  contentHash: string;
  at: number;
}): Promise<void> {
  const { id, version, contentHash, at } = given;
  await joinTx(async () => {
    const note = await correctionNoteFor(id, contentHash);
    if (note === null) return;
    await q().insert(publicationCorrections).values({ publicationId: id, version, note, at });
    await appendAudit({
      at,
      actor: "system",
      intent: "publication.correct",
      objectKind: "publication",
      objectId: id,
    });
  });
}
