import { inArray } from "drizzle-orm";
import { APPLICANT } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import { amendmentHash } from "../queries/amendment-drafts";
import { applicationDrafts } from "../schema/application-drafts";
import { recordEventWithText } from "./event-texts";
import type { Recorded } from "./history";

/** Long enough to put it right, short enough not to lie about. */
const KEPT_MS = 24 * 60 * 60_000;

async function forget(infoRequestId: string): Promise<void> {
  const hashes = [...house().keys.masters.keys()].map((keyId) => amendmentHash(infoRequestId, keyId));
  await q().delete(applicationDrafts).where(inArray(applicationDrafts.tokenHash, hashes));
}

/** Keeps, sealed, what could not be handed in as it was typed, so that nobody types it twice. */
export async function keepAmendment(infoRequestId: string, typed: string, at: number): Promise<void> {
  await tx(async () => {
    await forget(infoRequestId);
    const id = newId();
    await q()
      .insert(applicationDrafts)
      .values({
        id,
        tokenHash: amendmentHash(infoRequestId),
        sealed: sealField("application_drafts", "sealed", id, typed) ?? Buffer.alloc(0),
        keyId: house().keys.current,
        createdAt: at,
        updatedAt: at,
        expiresAt: at + KEPT_MS,
      });
  });
}

/** Takes in an applicant's amendment (补正): the event with its text, and the kept typing goes. */
export async function amendInfoRequest(
  infoRequestId: string,
  text: string,
  on: CalendarDate,
  at: number,
): Promise<Recorded> {
  return tx(async () => {
    const recorded = await recordEventWithText(APPLICANT, infoRequestId, { kind: "amended", on }, text, at);
    if ("stage" in recorded) await forget(infoRequestId);
    return recorded;
  });
}
