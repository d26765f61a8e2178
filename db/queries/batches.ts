import { asc, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { BatchDraft } from "@/domain/info-request/application/batch";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { openField } from "../private-fields";
import { batchDrafts, batchItems } from "../schema/batches";
import { infoRequests } from "../schema/info-requests";

/** What a sealed draft of a batch holds: what was typed, and after submitting, for a quarter of an hour, the receipt. */
export type BatchContent =
  | { draft: BatchDraft }
  | { receipt: { batchId: string; code: string; until: number } };

/** What the link of a draft leads to. */
export type FoundBatch =
  | { state: "gone" }
  | { state: "open"; id: string; draft: BatchDraft; createdAt: number; updatedAt: number; expiresAt: number }
  | { state: "submitted"; batchId: string; code: string | null };

const TOKEN = /^[\w-]{22}$/;

/** The keyed hash that is stored of a draft's token, under one key. */
export function batchTokenHash(token: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `batch|${token}`, keyId);
}

function contentOf(row: { id: string; sealed: Buffer }): BatchContent | null {
  if (row.sealed.length === 0) return null;
  const text = openField("batch_drafts", "sealed", row.id, row.sealed);
  return text === null ? null : (JSON.parse(text) as BatchContent);
}

/** The draft behind a link; anything that is not a live link is gone. */
export async function batchByToken(token: string, at: number): Promise<FoundBatch> {
  if (!TOKEN.test(token)) return { state: "gone" };
  const hashes = [...house().keys.masters.keys()].map((keyId) => batchTokenHash(token, keyId));
  const [row] = await q().select().from(batchDrafts).where(inArray(batchDrafts.tokenHash, hashes));
  if (!row || row.expiresAt <= at) return { state: "gone" };
  const content = contentOf(row);
  const { id, batchId, createdAt, updatedAt, expiresAt } = row;
  if (batchId === null) {
    if (content === null || !("draft" in content)) return { state: "gone" };
    return { state: "open", id, draft: content.draft, createdAt, updatedAt, expiresAt };
  }
  const receipt =
    content !== null && "receipt" in content && at < content.receipt.until ? content.receipt : null;
  return { state: "submitted", batchId, code: receipt?.code ?? null };
}

/** The cases of a batch in their order, with what their row says of the clock. */
export async function batchCases(batchId: string) {
  return q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      agencyId: infoRequests.agencyId,
      subject: infoRequests.subject,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
      submittedAt: infoRequests.submittedAt,
      receivedOn: infoRequests.receivedOn,
      dueOn: infoRequests.dueOn,
      dueProvisional: infoRequests.dueProvisional,
    })
    .from(batchItems)
    .innerJoin(infoRequests, eq(infoRequests.id, batchItems.infoRequestId))
    .where(eq(batchItems.batchId, batchId))
    .orderBy(asc(batchItems.position));
}
export type BatchCase = Awaited<ReturnType<typeof batchCases>>[number];

/** The batch that a case was handed in with; null for one that came alone. */
export async function batchOf(infoRequestId: string): Promise<string | null> {
  const [row] = await q()
    .select({ batchId: batchItems.batchId })
    .from(batchItems)
    .where(eq(batchItems.infoRequestId, infoRequestId));
  return row?.batchId ?? null;
}

/** The cases of a batch that the officer's own agency has. */
export async function deskBatch(by: Staff, batchId: string): Promise<BatchCase[]> {
  const cases = await batchCases(batchId);
  return cases.filter(({ agencyId }) => agencyId === by.agencyId);
}
