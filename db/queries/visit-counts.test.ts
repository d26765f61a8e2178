import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { countVisits } from "../mutations/visit-days";
import { recordVisits } from "../mutations/visits";
import { placesForTests, publishedForTests } from "../published-for-tests";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { addressCounts, visitCounts, visitsCountedSince, visitYears } from "./visit-counts";

let store: Store;
let office = "";
let column = "";
const all = { from: calendarDate("2026-01-01"), to: calendarDate("2026-12-31"), agencyIds: null };
const on = (day: string) => beijingInstant(calendarDate(day), 10);

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  office = [...agencies.values()][1] ?? "";
  column = columns.get("finance") ?? "";
  const publication = await publishedForTests({ agencyId: office, columnId: column });
  const visit = { kind: null, visited: null, reader: "browser", network: "a", status: 200 } as const;
  const text = { ...visit, route: "/p/[id]", kind: "publication", visited: publication } as const;
  await recordVisits([
    { ...visit, route: "/", at: on("2025-12-31") },
    { ...visit, route: "/", at: on("2026-03-02") },
    { ...visit, route: "/", at: on("2026-03-02"), network: "b" },
    { ...text, at: on("2026-03-02") },
    { ...text, at: on("2026-03-03"), reader: "crawler" },
    { ...text, route: "/p/[id].[format]", at: on("2026-04-01") },
    { ...visit, route: "/feeds/[...feed]", at: on("2026-04-01"), reader: "harvester" },
  ]);
  await countVisits(on("2026-04-03"));
});
afterAll(() => store.close());

const figures = async (...given: Parameters<typeof visitCounts>) =>
  (await visitCounts(...given)).map((row) => [row.key, row.pageViews, row.downloads, row.robotReads]);

describe("counts of visits", () => {
  it("by day, month and year", async () => {
    expect(await figures(all, "day")).toEqual([
      ["2026-03-02", 3, 0, 0],
      ["2026-03-03", 0, 0, 1],
      ["2026-04-01", 0, 1, 0],
    ]);
    expect(await figures(all, "month")).toEqual([
      ["2026-03", 3, 0, 1],
      ["2026-04", 0, 1, 0],
    ]);
    expect(await figures({ ...all, from: calendarDate("2025-01-01") }, "year")).toEqual([
      ["2025", 1, 0, 0],
      ["2026", 3, 1, 1],
    ]);
  });

  it("by column, agency and kind of page, the most visited first", async () => {
    expect(await figures(all, "column")).toEqual([
      ["", 2, 0, 0],
      [column, 1, 1, 1],
    ]);
    expect(await figures(all, "agency")).toEqual([
      ["", 2, 0, 0],
      [office, 1, 1, 1],
    ]);
    expect(await figures({ ...all, agencyIds: [office] }, "month")).toEqual([
      ["2026-03", 1, 0, 1],
      ["2026-04", 0, 1, 0],
    ]);
    expect((await figures(all, "page")).map(([key]) => key)).toEqual(["home", "publication", "download"]);
  });

  it("with the addresses of each day added up", async () => {
    const months = await addressCounts(all, "month");
    expect(months).toEqual([
      { key: "2026-01", addresses: 0 },
      { key: "2026-02", addresses: 0 },
      { key: "2026-03", addresses: 2 },
      { key: "2026-04", addresses: 1 },
    ]);
  });

  it("say since when there are any, and for which years", async () => {
    expect((await visitsCountedSince()).since).toBe("2025-12-31");
    const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
    expect(await visitYears(by, calendarDate("2026-04-03"))).toEqual([2026, 2025]);
  });
});
