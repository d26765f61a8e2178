import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { claim, enqueue, finishJob, postponeJob } from "@/db/mutations/jobs";
import { applicationDrafts } from "@/db/schema/application-drafts";
import { jobs } from "@/db/schema/house-keeping";
import { openTestStore } from "@/db/test-store";
import { runDueJobs } from "./jobs";

// No server is running that could be visited.
vi.mock("./site-probe", () => ({ probeSite: async () => undefined }));

const MINUTE = 60_000;
const AT = Date.UTC(2026, 10, 24);
let store: Store;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

describe("a queue", () => {
  it("gives a job to one worker, even when many ask at once", async () => {
    await tx(() => enqueue("mail", { to: 1 }, AT));
    const taken = await Promise.all(Array.from({ length: 10 }, () => claim("mail", AT, MINUTE)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("gives it to the next one when a worker's lease has ended, and not before", async () => {
    await tx(() => enqueue("mail", {}, AT));
    await claim("mail", AT, MINUTE);
    expect(await claim("mail", AT + MINUTE - 1, MINUTE)).toBe(null);
    expect(await claim("mail", AT + MINUTE, MINUTE)).toMatchObject({ attempts: 2 });
  });

  it("gives nothing before its time, nothing that is done, and a failed job again later", async () => {
    const id = await tx(() => enqueue("mail", {}, AT + MINUTE));
    expect(await claim("mail", AT, MINUTE)).toBe(null);
    await claim("mail", AT + MINUTE, MINUTE);
    await postponeJob(id, AT + 5 * MINUTE, "no answer");
    expect(await claim("mail", AT + 4 * MINUTE, MINUTE)).toBe(null);
    expect(await claim("mail", AT + 5 * MINUTE, MINUTE)).toMatchObject({ lastError: "no answer" });
    await finishJob(id, AT + 6 * MINUTE);
    expect(await claim("mail", AT + 60 * MINUTE, MINUTE)).toBe(null);
  });
});

describe("the repeated jobs", () => {
  const draft = (id: string, expiresAt: number) => ({
    id,
    tokenHash: id,
    sealed: Buffer.from("x"),
    keyId: 1,
    createdAt: AT,
    updatedAt: AT,
    expiresAt,
  });
  const drafts = async () =>
    (await q().select({ id: applicationDrafts.id }).from(applicationDrafts)).map(({ id }) => id);

  it("take an expired draft away although nobody comes by, and leave the others", async () => {
    await tx(async () => {
      await q()
        .insert(applicationDrafts)
        .values([draft("over", AT), draft("alive", AT + 60 * MINUTE)]);
    });
    await runDueJobs(AT);
    expect(await drafts()).toEqual(["alive"]);
    await runDueJobs(AT + 61 * MINUTE);
    expect(await drafts()).toEqual([]);
  });

  it("CO-014 run once when two look at the same moment, and once after three hours of sleep", async () => {
    await runDueJobs(AT);
    const doneOf = async () =>
      (await q().select().from(jobs)).filter(
        ({ queue, doneAt }) => queue === "sweepDrafts" && doneAt !== null,
      ).length;
    expect(await doneOf()).toBe(1);
    await Promise.all([runDueJobs(AT + 180 * MINUTE), runDueJobs(AT + 180 * MINUTE)]);
    expect(await doneOf()).toBe(2);
    await runDueJobs(AT + 180 * MINUTE);
    expect(await doneOf()).toBe(2);
  });

  it("wait once each, however often one looks", async () => {
    for (let minute = 0; minute < 60; minute += 1) await runDueJobs(AT + minute * MINUTE);
    const open = (await q().select().from(jobs)).filter(({ queue }) => queue === "sweepDrafts");
    expect(open.filter(({ doneAt }) => doneAt === null)).toHaveLength(1);
    expect(open.filter(({ doneAt }) => doneAt !== null)).toHaveLength(4);
    await runDueJobs(AT + 49 * 60 * MINUTE);
    await runDueJobs(AT + 98 * 60 * MINUTE);
    const left = await q().select().from(jobs);
    // One that waits and at most one that was done, for each.
    expect(left.length).toBeLessThanOrEqual(2 * new Set(left.map(({ queue }) => queue)).size);
  });
});
