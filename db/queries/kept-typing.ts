import { and, gt, inArray } from "drizzle-orm";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { openField } from "../private-fields";
import { applicationDrafts } from "../schema/application-drafts";

/**
 * What was typed, by whom, where: an act of an applicant on her case, a third party's reply on its link, or a file that an editor has read in and
 * not yet confirmed.
 */
export type TypingPlace = "amended" | "reasonGiven" | "rated" | "thirdParty" | "wordSource" | "sheetSource";

/** What a piece of typing is found by: place and row, and a word that no draft's token begins with. */
export function typingHash(place: TypingPlace, id: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `typing|${place}|${id}`, keyId);
}

/** The hashes of a place under every key in the ring: what is kept may be sealed under an older one. */
export function typingHashes(place: TypingPlace, id: string): string[] {
  return [...house().keys.masters.keys()].map((keyId) => typingHash(place, id, keyId));
}

/** What was typed last and could not be handed in as it was; null when there is nothing. */
export async function keptTyping(
  place: TypingPlace,
  id: string,
  at: number,
): Promise<Readonly<Record<string, string>> | null> {
  const [row] = await q()
    .select({ id: applicationDrafts.id, sealed: applicationDrafts.sealed })
    .from(applicationDrafts)
    .where(
      and(inArray(applicationDrafts.tokenHash, typingHashes(place, id)), gt(applicationDrafts.expiresAt, at)),
    );
  const typed = row ? openField("application_drafts", "sealed", row.id, row.sealed) : null;
  return typed === null ? null : (JSON.parse(typed) as Record<string, string>);
}
