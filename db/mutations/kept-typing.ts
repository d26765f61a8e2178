import { eq, inArray } from "drizzle-orm";
import { house, q, tx } from "../client";
import { secretHash } from "../crypto";
import { newId } from "../new-id";
import { openField, sealField } from "../private-fields";
import { type TypingPlace, typingHash, typingHashes } from "../queries/kept-typing";
import { applicationDrafts } from "../schema/application-drafts";
import { infoRequests } from "../schema/info-requests";

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

/** Earlier versions kept an amendment (补正) under a name of its own and without the name of its field. */
const OLD_AMENDMENT = "amendment";

/** Finds what such a version kept of open cases and keeps it as it is kept now; returns how many. */
export async function adoptOldAmendments(): Promise<number> {
  return tx(async () => {
    const { keys } = house();
    const waiting = await q()
      .select({ id: infoRequests.id })
      .from(infoRequests)
      .where(eq(infoRequests.stage, "amendmentAsked"));
    let adopted = 0;
    for (const { id } of waiting) {
      const hashes = [...keys.masters.keys()].map((key) => secretHash(keys, `${OLD_AMENDMENT}|${id}`, key));
      const [row] = await q()
        .select()
        .from(applicationDrafts)
        .where(inArray(applicationDrafts.tokenHash, hashes));
      const text =
        row && row.sealed.length > 0 ? openField("application_drafts", "sealed", row.id, row.sealed) : null;
      if (!row || text === null) continue;
      const sealed = sealField("application_drafts", "sealed", row.id, JSON.stringify({ text }));
      await q()
        .update(applicationDrafts)
        .set({ tokenHash: typingHash("amended", id), sealed: sealed ?? Buffer.alloc(0), keyId: keys.current })
        .where(eq(applicationDrafts.id, row.id));
      adopted += 1;
    }
    return adopted;
  });
}
