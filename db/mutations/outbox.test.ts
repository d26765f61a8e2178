import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { outboxMails } from "../schema/outbox";
import { openTestStore } from "../test-store";
import { claimMail, finishMail, forgetDoneMails, postponeMail, queueMail } from "./outbox";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AT = Date.UTC(2026, 10, 24, 1);
let store: Store;
beforeAll(() => {
  store = openTestStore();
});
beforeEach(() => tx(async () => void (await q().delete(outboxMails))));
afterAll(() => store.close());

const mail = { kind: "reminders", on: calendarDate("2026-11-24") } as const;
const queue = (key: string) => queueMail({ key, to: { staffId: "somebody" }, mail }, AT);

describe("the outbox", () => {
  it("keeps the same mail once", async () => {
    const queued = await Promise.all(["a", "a", "b"].map(queue));
    expect(queued.filter(Boolean)).toHaveLength(2);
    expect(await q().select().from(outboxMails)).toHaveLength(2);
  });

  it("holds nothing when what it tells is undone", async () => {
    await expect(
      tx(async () => {
        await queue("undone");
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await claimMail(AT, MINUTE)).toBe(null);
  });

  it("CO-016 gives a mail to one sender, and again when that one died before it noted that it went", async () => {
    await queue("a");
    const taken = await Promise.all([1, 2, 3].map(() => claimMail(AT, 5 * MINUTE)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await claimMail(AT + 5 * MINUTE - 1, MINUTE)).toBe(null);
    const again = await claimMail(AT + 5 * MINUTE, MINUTE);
    expect(again).toMatchObject({ attempts: 2 });
    await finishMail(again?.id ?? "", "sent", AT + 6 * MINUTE);
    expect(await claimMail(AT + HOUR, MINUTE)).toBe(null);
  });

  it("tries longer and longer apart, at most an hour, and keeps a mail for a week", async () => {
    await queue("a");
    const waits: number[] = [];
    for (let at = AT; ; ) {
      const claimed = await claimMail(at, MINUTE);
      if (!claimed) throw new Error("not due");
      const next = await postponeMail(claimed, { fault: "ECONNREFUSED", wasRefused: false }, at);
      if (next === null) break;
      waits.push((next - at) / MINUTE);
      at = next;
    }
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(7 * 24 * 60);
    const [row] = await q().select().from(outboxMails);
    expect(row).toMatchObject({ outcome: "givenUp", lastFault: "ECONNREFUSED" });
  });

  it("gives up a mail that is refused for good after three tries, and forgets what is done", async () => {
    await queue("a");
    let at = AT;
    for (const last of [false, false, true]) {
      const claimed = await claimMail(at, MINUTE);
      if (!claimed) throw new Error("not due");
      const next = await postponeMail(claimed, { fault: "550", wasRefused: true }, at);
      expect(next === null).toBe(last);
      at = next ?? at;
    }
    await forgetDoneMails(at + 1);
    expect(await q().select().from(outboxMails)).toEqual([]);
  });
});
