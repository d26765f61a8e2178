import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, lte } from "drizzle-orm";
import { APPLICANT, type Applicant, actorId, type Staff } from "@/domain/access/actor";
import type { Application } from "@/domain/info-request/application/application";
import type { BatchDraft } from "@/domain/info-request/application/batch";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import {
  type BatchContent,
  batchByToken,
  batchCases,
  batchTokenHash,
  type FoundBatch,
} from "../queries/batches";
import { batchDrafts, batches, batchItems } from "../schema/batches";
import { appendAudit } from "./audit";
import {
  newTrackingCode,
  recordEvent,
  type Submission,
  type Submitted,
  submitInfoRequest,
} from "./info-requests";
import { type PaperApplication, takeInPaper } from "./intake";

const DAY = 24 * 60 * 60_000;
const KEPT_DAYS = 30;
const RECEIPT_MS = 15 * 60_000;

/** Numbers in a row, and the one code that opens all of them; null when the batch had been handed in before. */
export interface SubmittedBatch {
  batchId: string;
  numbers: string[];
  code: string | null;
}

/** Hands in several applications at once: all of them or none, numbers in a row, one code. */
async function inOneGo(
  by: Applicant | Staff,
  { agencyId, idempotencyKey, at }: Pick<Submission, "agencyId" | "idempotencyKey" | "at">,
  count: number,
  takeOne: (place: number, code: string) => Promise<Submitted>,
): Promise<SubmittedBatch> {
  return tx(async () => {
    const [known] = await q()
      .select({ id: batches.id })
      .from(batches)
      .where(eq(batches.idempotencyKey, idempotencyKey));
    if (known) {
      const cases = await batchCases(known.id);
      return { batchId: known.id, numbers: cases.map(({ number }) => number), code: null };
    }
    const batchId = newId();
    const code = newTrackingCode();
    await q().insert(batches).values({ id: batchId, agencyId, idempotencyKey, at });
    const numbers: string[] = [];
    for (let position = 0; position < count; position += 1) {
      const { id, number } = await takeOne(position, code);
      await q().insert(batchItems).values({ infoRequestId: id, batchId, position });
      numbers.push(number);
    }
    await appendAudit({
      at,
      actor: actorId(by),
      intent: "batch.submit",
      objectKind: "batch",
      objectId: batchId,
    });
    return { batchId, numbers, code };
  });
}

/** Takes in a stack of papers from one applicant, with one code for all. */
export async function takeInStack(
  by: Staff<"infoRequest.register">,
  papers: readonly PaperApplication[],
  entry: { at: number; idempotencyKey: string; demonstration: boolean },
): Promise<SubmittedBatch> {
  const agencyId = by.agencyId ?? "";
  return inOneGo(by, { ...entry, agencyId }, papers.length, (place, code) => {
    const paper = papers[place];
    if (!paper) throw new Error(`a stack of ${papers.length} has no place ${place}`);
    return takeInPaper(by, paper, { ...entry, idempotencyKey: `${entry.idempotencyKey}-${place}`, code });
  });
}

/** Confirms with the applicant that a whole batch was received, and registers it: each case by its own events, as far as it waits. */
export async function confirmBatch(
  by: Staff<"infoRequest.confirm">,
  batchId: string,
  on: CalendarDate,
  at: number,
): Promise<{ confirmed: number; registered: number }> {
  return tx(async () => {
    const counted = { confirmed: 0, registered: 0 };
    for (const { id, agencyId } of await batchCases(batchId)) {
      if (agencyId !== by.agencyId) continue;
      const confirmed = await recordEvent(by, id, { kind: "receiptConfirmed", on, how: "officer" }, at);
      if (!("refusal" in confirmed)) counted.confirmed += 1;
      const registered = await recordEvent(by, id, { kind: "registered", on: beijingDate(at) }, at);
      if (!("refusal" in registered)) counted.registered += 1;
    }
    return counted;
  });
}

function sealed(id: string, content: BatchContent): Buffer {
  return sealField("batch_drafts", "sealed", id, JSON.stringify(content)) ?? Buffer.alloc(0);
}

/** Takes away what is over: drafts after their time, receipts after their quarter of an hour. */
export async function sweepBatchDrafts(at: number): Promise<void> {
  await tx(async () => {
    await q().delete(batchDrafts).where(lte(batchDrafts.expiresAt, at));
    await q()
      .update(batchDrafts)
      .set({ sealed: Buffer.alloc(0) })
      .where(and(isNotNull(batchDrafts.batchId), lte(batchDrafts.updatedAt, at - RECEIPT_MS)));
  });
}

/** Keeps a new draft of a batch; the token is the only way back to it and is stored nowhere. */
export async function startBatch(draft: BatchDraft, at: number): Promise<{ token: string }> {
  const token = randomBytes(16).toString("base64url");
  await tx(async () => {
    const id = newId();
    await q()
      .insert(batchDrafts)
      .values({
        id,
        tokenHash: batchTokenHash(token),
        sealed: sealed(id, { draft }),
        keyId: house().keys.current,
        createdAt: at,
        updatedAt: at,
        expiresAt: at + KEPT_DAYS * DAY,
      });
  });
  return { token };
}

/** Changes what a draft holds, reading and writing in one go. */
export async function changeBatch(
  token: string,
  change: (draft: BatchDraft) => BatchDraft,
  at: number,
): Promise<FoundBatch> {
  return tx(async () => {
    const found = await batchByToken(token, at);
    if (found.state !== "open") return found;
    const draft = change(found.draft);
    const updatedAt = Math.max(at, found.updatedAt + 1);
    const expiresAt = at + KEPT_DAYS * DAY;
    await q()
      .update(batchDrafts)
      .set({ sealed: sealed(found.id, { draft }), keyId: house().keys.current, updatedAt, expiresAt })
      .where(eq(batchDrafts.id, found.id));
    return { ...found, draft, updatedAt, expiresAt };
  });
}

/** Deletes a draft that was not submitted. */
export async function discardBatch(token: string, at: number): Promise<void> {
  await tx(async () => {
    const found = await batchByToken(token, at);
    if (found.state === "open") await q().delete(batchDrafts).where(eq(batchDrafts.id, found.id));
  });
}

/** Turns a draft into its applications, once; a second press finds what the first one made. */
export async function submitBatch(
  token: string,
  seenAt: number,
  applications: readonly Application[],
  submission: Pick<Submission, "agencyId" | "on" | "at" | "demonstration">,
): Promise<FoundBatch | ({ state: "accepted"; code: string } & SubmittedBatch)> {
  return tx(async () => {
    const { at, agencyId } = submission;
    const found = await batchByToken(token, at);
    if (found.state !== "open" || found.updatedAt !== seenAt) return found;
    const made = await inOneGo(
      APPLICANT,
      { agencyId, at, idempotencyKey: found.id },
      applications.length,
      (place, code) => {
        const application = applications[place];
        if (!application) throw new Error(`a batch of ${applications.length} has no place ${place}`);
        const idempotencyKey = `${found.id}-${place}`;
        const way = { channel: "online", letterKind: null } as const;
        return submitInfoRequest(APPLICANT, application, { ...submission, ...way, idempotencyKey, code });
      },
    );
    const { code, batchId } = made;
    if (code === null) throw new Error(`the draft of batch ${batchId} was open after it had been submitted`);
    await q()
      .update(batchDrafts)
      .set({
        sealed: sealed(found.id, { receipt: { batchId, code, until: at + RECEIPT_MS } }),
        keyId: house().keys.current,
        updatedAt: Math.max(at, found.updatedAt),
        batchId,
      })
      .where(eq(batchDrafts.id, found.id));
    return { state: "accepted", ...made, code };
  });
}
