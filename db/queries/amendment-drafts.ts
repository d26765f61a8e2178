import { and, gt, inArray } from "drizzle-orm";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { openField } from "../private-fields";
import { applicationDrafts } from "../schema/application-drafts";

/** What an unfinished amendment is found by: the case, and a word that no draft's token begins with. */
export function amendmentHash(infoRequestId: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `amendment|${infoRequestId}`, keyId);
}

/** What the applicant typed last and could not hand in as it was; null when there is nothing. */
export async function typedAmendment(infoRequestId: string, at: number): Promise<string | null> {
  const hashes = [...house().keys.masters.keys()].map((keyId) => amendmentHash(infoRequestId, keyId));
  const [row] = await q()
    .select({ id: applicationDrafts.id, sealed: applicationDrafts.sealed })
    .from(applicationDrafts)
    .where(and(inArray(applicationDrafts.tokenHash, hashes), gt(applicationDrafts.expiresAt, at)));
  // An empty text is not sealed, there is nothing to hide.
  return row && row.sealed.length > 0 ? openField("application_drafts", "sealed", row.id, row.sealed) : null;
}
