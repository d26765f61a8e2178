import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, lte } from "drizzle-orm";
import { APPLICANT } from "@/domain/access/actor";
import type { Application } from "@/domain/info-request/application/application";
import type { ApplicationDraft } from "@/domain/info-request/application/application-draft";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import {
  type DraftContent,
  draftByToken,
  draftTokenHash,
  type FoundDraft,
} from "../queries/application-drafts";
import { applicationDrafts } from "../schema/application-drafts";
import { attachHeldFiles } from "./attachments";
import { causerOf, type Submission, submitInfoRequest } from "./info-requests";

const DAY = 24 * 60 * 60_000;
/** A draft is kept so long after its last change. */
const KEPT_DAYS = 30;
/** As long as the receipt's cookie (server/private-cookie.ts): a second press of the button still shows the receipt. */
const RECEIPT_MS = 15 * 60_000;

function sealed(id: string, content: DraftContent): Buffer {
  return sealField("application_drafts", "sealed", id, JSON.stringify(content)) ?? Buffer.alloc(0);
}

/** Takes away what is over: drafts after their time, receipts after their quarter of an hour. */
export async function sweepDrafts(at: number): Promise<void> {
  await tx(() => sweep(at));
}

async function sweep(at: number): Promise<void> {
  await q().delete(applicationDrafts).where(lte(applicationDrafts.expiresAt, at));
  await q()
    .update(applicationDrafts)
    .set({ sealed: Buffer.alloc(0) })
    .where(
      and(isNotNull(applicationDrafts.infoRequestId), lte(applicationDrafts.updatedAt, at - RECEIPT_MS)),
    );
}

/** Keeps a new draft; the token is the only way back to it and is stored nowhere. */
export async function startDraft(draft: ApplicationDraft, at: number): Promise<{ token: string }> {
  const token = randomBytes(16).toString("base64url");
  await tx(async () => {
    await sweep(at);
    const id = newId();
    await q()
      .insert(applicationDrafts)
      .values({
        id,
        tokenHash: draftTokenHash(token),
        sealed: sealed(id, { draft }),
        keyId: house().keys.current,
        createdAt: at,
        updatedAt: at,
        expiresAt: at + KEPT_DAYS * DAY,
      });
  });
  return { token };
}

/** Changes what a draft holds, reading and writing in one go, so that two tabs do not undo each other. */
export async function changeDraft(
  token: string,
  change: (draft: ApplicationDraft) => ApplicationDraft,
  at: number,
): Promise<FoundDraft> {
  return tx(async () => {
    const found = await draftByToken(token, at);
    if (found.state !== "open") return found;
    const draft = change(found.draft);
    // Two changes within one millisecond are still two.
    const updatedAt = Math.max(at, found.updatedAt + 1);
    const expiresAt = at + KEPT_DAYS * DAY;
    await q()
      .update(applicationDrafts)
      .set({ sealed: sealed(found.id, { draft }), keyId: house().keys.current, updatedAt, expiresAt })
      .where(eq(applicationDrafts.id, found.id));
    return { ...found, draft, updatedAt, expiresAt };
  });
}

/** Deletes a draft that was not submitted. */
export async function discardDraft(token: string, at: number): Promise<void> {
  await tx(async () => {
    const found = await draftByToken(token, at);
    if (found.state === "open") await q().delete(applicationDrafts).where(eq(applicationDrafts.id, found.id));
  });
}

/**
 * Turns a draft into an application, once. What was typed goes with it: from here on the application alone holds it. The receipt stays
 * sealed in the draft's place for a quarter of an hour, because a browser drops the first answer when the button is pressed twice.
 */
export async function submitDraft(
  token: string,
  seenAt: number,
  application: Application,
  submission: Pick<Submission, "agencyId" | "on" | "at" | "demonstration">,
): Promise<FoundDraft | { state: "accepted"; infoRequestId: string; number: string; code: string }> {
  return tx(async () => {
    const { at } = submission;
    const found = await draftByToken(token, at);
    if (found.state !== "open" || found.updatedAt !== seenAt) return found;
    const { id, number, code } = await submitInfoRequest(APPLICANT, application, {
      ...submission,
      channel: "online",
      letterKind: null,
      idempotencyKey: found.id,
    });
    if (code === null) throw new Error(`the draft of ${number} was open after it had been submitted`);
    // 身份证明 chosen in the form (条例第二十九条) comes with the first event.
    const place = { infoRequestId: id, eventSeq: 1, roleOf: () => "identity" as const };
    await attachHeldFiles(causerOf(APPLICANT), token, place, at);
    await q()
      .update(applicationDrafts)
      .set({
        sealed: sealed(found.id, { receipt: { number, code, until: at + RECEIPT_MS } }),
        keyId: house().keys.current,
        updatedAt: Math.max(at, found.updatedAt),
        infoRequestId: id,
      })
      .where(eq(applicationDrafts.id, found.id));
    return { state: "accepted", infoRequestId: id, number, code };
  });
}
