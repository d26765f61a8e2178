import { and, asc, eq, isNull, lt, lte, or } from "drizzle-orm";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { jobs } from "../schema/house-keeping";

export type Job = typeof jobs.$inferSelect;

/** Puts a job in the queue; inside the `tx` of the write that wants it done. */
export async function enqueue(
  queue: string,
  payload: Record<string, unknown>,
  runAt: number,
): Promise<string> {
  const id = newId();
  await q().insert(jobs).values({ id, queue, payload, runAt, attempts: 0 });
  return id;
}

/** Sees to it that a queue has a job waiting: what is done again and again is begun once. */
export async function ensureJob(queue: string, runAt: number): Promise<void> {
  await tx(async () => {
    const waiting = await q()
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.queue, queue), isNull(jobs.doneAt)))
      .limit(1);
    if (waiting.length === 0) await enqueue(queue, {}, runAt);
  });
}

/** Forgets jobs that were done before an instant. */
export async function forgetDoneJobs(before: number): Promise<void> {
  await tx(async () => {
    await q().delete(jobs).where(lt(jobs.doneAt, before));
  });
}

/** Takes the oldest due job of a queue for `leaseMs`; a worker that dies gives it back when the lease ends. */
export async function claim(queue: string, now: number, leaseMs: number): Promise<Job | null> {
  return tx(async () => {
    const [job] = await q()
      .select()
      .from(jobs)
      .where(
        and(
          eq(jobs.queue, queue),
          isNull(jobs.doneAt),
          lte(jobs.runAt, now),
          or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, now)),
        ),
      )
      .orderBy(asc(jobs.runAt), asc(jobs.id))
      .limit(1);
    if (!job) return null;
    const [claimed] = await q()
      .update(jobs)
      .set({ leaseUntil: now + leaseMs, attempts: job.attempts + 1 })
      .where(eq(jobs.id, job.id))
      .returning();
    return claimed ?? null;
  });
}

/** Marks a claimed job done. */
export async function finishJob(id: string, now: number): Promise<void> {
  await tx(async () => {
    await q().update(jobs).set({ doneAt: now, leaseUntil: null }).where(eq(jobs.id, id));
  });
}

/** Gives a failed job back for `retryAt`, with what went wrong. */
export async function postponeJob(id: string, retryAt: number, lastError: string): Promise<void> {
  await tx(async () => {
    await q().update(jobs).set({ runAt: retryAt, leaseUntil: null, lastError }).where(eq(jobs.id, id));
  });
}
