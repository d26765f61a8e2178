import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../client";
import { withdrawContent } from "../mutations/publications";
import { placesForTests, publishedForTests } from "../published-for-tests";
import { MORNING } from "../publishing-for-tests";
import { openTestStore } from "../test-store";
import {
  addressesBetween,
  changedBetween,
  expiringFrom,
  harvestedByIds,
  harvestPage,
  harvestReach,
  harvestTotal,
  lastFirstSeq,
  latestOf,
  latestWithdrawn,
} from "./harvest";

let store: Store;
const HOUR = 3_600_000;
const ids: string[] = [];
let budgets = "";
let statistics = "";

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const [first = "", second = ""] = agencies.values();
  budgets = columns.get("budgets") ?? "";
  statistics = columns.get("statistics") ?? "";
  const at = (hours: number) => MORNING + hours * HOUR;
  ids.push(await publishedForTests({ agencyId: first, columnId: budgets, at: at(0) }));
  ids.push(await publishedForTests({ agencyId: second, columnId: statistics, at: at(0) }));
  ids.push(
    await publishedForTests({
      agencyId: first,
      columnId: statistics,
      at: at(1),
      fields: { expiresOn: "2026-04-01" as never },
    }),
  );
  // The first one is changed and moves to another column; the second is withdrawn.
  await publishedForTests({
    id: ids[0] ?? "",
    agencyId: first,
    columnId: statistics,
    at: at(2),
    fields: { title: "关于印发河涌管理办法的通知（修订）" },
  });
  await withdrawContent({ id: ids[1] ?? "", reason: "内容有误", at: at(3), actor: "system" });
});
afterAll(() => store.close());

describe("what feeds and harvesters follow", () => {
  it("is the latest change of each publication, once, the oldest change first", async () => {
    const rows = await harvestPage({}, {}, null, 10);
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [ids[2], "published"],
      [ids[0], "published"],
      [ids[1], "withdrawn"],
    ]);
    expect(await harvestTotal({}, {})).toBe(3);
  });

  it("PS-014 tells of what was withdrawn that, when and why, and no word of its title", async () => {
    const [gone] = await harvestedByIds([ids[1] ?? ""]);
    expect(gone).toMatchObject({ state: "withdrawn", reason: "内容有误", changedAt: MORNING + 3 * HOUR });
    expect(JSON.stringify(gone)).not.toContain("河涌");
    expect(await latestWithdrawn({}, 5)).toEqual([gone]);
  });

  it("goes on where it stopped, page by page, without a loss", async () => {
    const all: string[] = [];
    let after: { at: number; seq: number } | null = null;
    for (;;) {
      const [row]: Awaited<ReturnType<typeof harvestPage>> = await harvestPage({}, {}, after, 1);
      if (!row) break;
      all.push(row.id);
      after = { at: row.changedAt, seq: row.seq };
    }
    expect(all).toEqual([ids[2], ids[0], ids[1]]);
  });

  it("knows a column as it is now, several at once, and a stretch of time", async () => {
    expect(await latestOf({ columnIds: [budgets] }, 10)).toEqual([]);
    const both = await latestOf({ columnIds: [budgets, statistics] }, 2);
    expect(both.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    const span = { from: MORNING + HOUR, before: MORNING + 2 * HOUR };
    expect((await harvestPage({}, span, null, 10)).map(({ id }) => id)).toEqual([ids[2]]);
    expect(await harvestTotal({ columnIds: [budgets, statistics] }, span)).toBe(1);
    expect(await harvestReach()).toMatchObject({ first: MORNING + HOUR, last: MORNING + 3 * HOUR });
  });

  it("gives the site map what is public, each in its lasting place, with the time of its change", async () => {
    const last = await lastFirstSeq();
    const rows = await addressesBetween(0, last + 1, 10);
    expect(rows.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(rows[0]?.changedAt).toBe(MORNING + 2 * HOUR);
    expect(await changedBetween(0, last + 1)).toBe(MORNING + 3 * HOUR);
    expect(await changedBetween(last + 1, last + 9)).toBeNull();
  });

  it("knows what ends on a day", async () => {
    expect((await expiringFrom("2026-04-01", 5)).map(({ id }) => id)).toEqual([ids[2]]);
    expect(await expiringFrom("2026-04-02", 5)).toEqual([]);
  });
});
