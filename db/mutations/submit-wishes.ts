import type { Staff } from "@/domain/access/actor";
import type { PublicationWarning } from "@/domain/publication/publication-form";
import type { DeskRefusal } from "@/domain/publication/publishing-desk";
import { draftActionsFrom } from "@/domain/publication/workflow";
import { beijingDate } from "@/domain/time/calendar-date";
import { tx } from "../client";
import { actingStaff } from "../queries/acting-staff";
import { readWish, SUBMIT_QUEUE, type SubmitWish, submitWishOf } from "../queries/submit-wishes";
import { appendAudit } from "./audit";
import { alertRefusal, draftOf } from "./draft-record";
import { claim, enqueue, finishJob } from "./jobs";
import { notify } from "./notices";

/** Longer than a look through a draft's largest files takes; a process that dies gives the wish back after it. */
const LEASE_MS = 15 * 60_000;

/** Keeps that a draft is to be sent for review once its files are looked through; asked again, the later wish counts. */
export async function askSubmit(
  by: Staff<"draft.edit">,
  { id, seen, confirmed }: { id: string; seen: number; confirmed: readonly PublicationWarning[] },
  at: number,
): Promise<{ asked: true } | { refusal: DeskRefusal }> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (!draft) return { refusal: "noSuchDraft" };
    if (draft.lockVersion !== seen) return { refusal: "changedMeanwhile" };
    if (!draftActionsFrom(draft.stage).includes("submit")) return { refusal: "wrongStage" };
    const isAlert = await alertRefusal(id);
    if (isAlert) return { refusal: isAlert };
    const known = await submitWishOf(id);
    if (known) await finishJob(known.jobId, at);
    await enqueue(SUBMIT_QUEUE, { draftId: id, staffId: by.id, seen, confirmed: [...confirmed] }, at);
    const object = { objectKind: "publicationDraft", objectId: id };
    await appendAudit({ at, actor: by.id, intent: "draft.askSubmit", ...object });
    return { asked: true };
  });
}

/** A wish that is due, with whoever asked as far as they may still do it; null when there is none. */
export async function takeWish(
  at: number,
): Promise<{ jobId: string; wish: SubmitWish; by: Staff<"draft.edit"> | null } | null> {
  const job = await claim(SUBMIT_QUEUE, at, LEASE_MS);
  if (!job) return null;
  const wish = readWish(job.payload);
  const by = await actingStaff<"draft.edit">(wish.staffId);
  return { jobId: job.id, wish, by: by?.permissions.has("draft.edit") ? by : null };
}

/** Ends a wish; whoever asked is told when the draft was not sent. */
export async function endWish(
  { jobId, wish }: { jobId: string; wish: SubmitWish },
  outcome: "sent" | "refused",
  at: number,
): Promise<void> {
  await tx(async () => {
    await finishJob(jobId, at);
    if (outcome === "sent") return;
    const { staffId, draftId } = wish;
    const on = beijingDate(at);
    await notify({ staffId, kind: "submitFailed", infoRequestId: null, draftId, on }, at);
  });
}
