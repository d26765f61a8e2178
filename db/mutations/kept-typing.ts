import { inArray } from "drizzle-orm";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import { type TypingPlace, typingHash, typingHashes } from "../queries/kept-typing";
import { applicationDrafts } from "../schema/application-drafts";

/** Long enough to put it right, short enough not to lie about. */
const KEPT_MS = 24 * 60 * 60_000;

/** Takes away what was kept, once it has been handed in. */
export async function forgetTyping(place: TypingPlace, id: string): Promise<void> {
  await tx(async () => {
    await q()
      .delete(applicationDrafts)
      .where(inArray(applicationDrafts.tokenHash, typingHashes(place, id)));
  });
}

/** Keeps, sealed, what could not be handed in as it was typed, so that nobody types it twice. */
export async function keepTyping(
  place: TypingPlace,
  id: string,
  typed: Readonly<Record<string, string>>,
  at: number,
): Promise<void> {
  await tx(async () => {
    await forgetTyping(place, id);
    const rowId = newId();
    await q()
      .insert(applicationDrafts)
      .values({
        id: rowId,
        tokenHash: typingHash(place, id),
        sealed: sealField("application_drafts", "sealed", rowId, JSON.stringify(typed)) ?? Buffer.alloc(0),
        keyId: house().keys.current,
        createdAt: at,
        updatedAt: at,
        expiresAt: at + KEPT_MS,
      });
  });
}
