import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { openTestStore } from "../test-store";
import { similarPublications } from "./similar-publications";

let store: Store;
beforeAll(async () => {
  store = openTestStore();
  const today = calendarDate("2026-11-24");
  await seedDemonstration({
    today,
    now: beijingInstant(today, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
});
afterAll(() => store.close());

const titles = async (...texts: string[]) => (await similarPublications(texts, 5)).map(({ title }) => title);

describe("what is already public", () => {
  it.each([
    ["农村宅基地使用权审批办法", /宅基地使用及建房管理规定/],
    ["荔城街绿线范围的规划图", /绿线/],
    ["2025年市财政局三公经费决算表", /财政局2025年部门决算/],
    ["城乡居民医保缴费标准", /城乡居民基本医疗保险/],
    ["我想了解台风应急预案", /防汛防旱防风应急预案|应急预案/],
  ])("%s is answered by a title", async (text, title) => {
    expect((await titles(text))[0]).toMatch(title);
  });

  it("never more than five, and nothing for what nobody published", async () => {
    expect((await titles("预算")).length).toBeLessThanOrEqual(5);
    expect(await titles("外星飞碟")).toEqual([]);
    expect(await titles("", "  ")).toEqual([]);
  });

  it("what is far behind the best is left out", async () => {
    expect(await titles("农村宅基地使用权审批办法")).toEqual([
      expect.stringContaining("宅基地"),
      expect.stringContaining("宅基地"),
    ]);
  });

  it("a document number finds that document and no other", async () => {
    expect(await titles("增府办〔1999〕999号")).toEqual([]);
  });

  it("FF-029, FF-030 operators and quotes are only text", async () => {
    for (const text of ['" OR 1=1 --', "NEAR(绿线", "绿线*", "{{7*7}}", "\u0000", "绿".repeat(5000)]) {
      await expect(titles(text)).resolves.toBeDefined();
    }
  });
});
