import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { PublicationWarning } from "@/domain/publication/publication-form";
import { q } from "../client";
import { jobs } from "../schema/house-keeping";

export const SUBMIT_QUEUE = "submitWhenScanned";

/** What an editor asked for: send this draft, as it then was, when its files are looked through. */
const submitWish = z.object({
  draftId: z.string(),
  staffId: z.string(),
  seen: z.number().int(),
  confirmed: z.array(z.custom<PublicationWarning>((value) => typeof value === "string")),
});
export type SubmitWish = z.output<typeof submitWish>;

/** Reads what a job of the queue carries. */
export function readWish(payload: unknown): SubmitWish {
  return submitWish.parse(payload);
}

/** The wish that waits for a draft, with the id of its job; null when there is none. */
export async function submitWishOf(draftId: string): Promise<{ jobId: string; wish: SubmitWish } | null> {
  const waiting = await q()
    .select({ id: jobs.id, payload: jobs.payload })
    .from(jobs)
    .where(and(eq(jobs.queue, SUBMIT_QUEUE), isNull(jobs.doneAt)));
  const found = waiting.find(({ payload }) => payload.draftId === draftId);
  return found ? { jobId: found.id, wish: readWish(found.payload) } : null;
}
