import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullContentForTest } from "@/domain/annual-report/full-content-for-tests";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { placesForTests } from "../published-for-tests";
import { publishReportForTest } from "../published-reports-for-tests";
import { openTestStore } from "../test-store";
import { withReports } from "./annual-reports";
import { newestByColumn } from "./catalogue";
import { columnStates, columnsWithin } from "./overview-columns";

const FINANCE = { code: "city", name: "增城市人民政府" };
const OUT = Date.UTC(2026, 0, 20, 17);
let store: Store;
let column: string;

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  column = columns.get("reports") ?? "";
  await publishReportForTest(agencies.get("city") ?? "", 2025, [
    { content: fullContentForTest(2025, FINANCE), publishedAt: OUT },
    { content: fullContentForTest(2025, { ...FINANCE, more: 1 }), publishedAt: null },
  ]);
});
afterAll(() => store.close());

describe("the column of annual reports", () => {
  it("is as new as its newest public report, by Beijing's day, and never by one that is only frozen", async () => {
    expect((await newestByColumn()).get(column)).toBe("2026-01-21");
    expect((await withReports(new Map(), calendarDate("2026-01-20"))).has(column)).toBe(false);
    const newer = new Map([[column, calendarDate("2026-03-01")]]);
    expect((await withReports(newer, null)).get(column)).toBe("2026-03-01");
  });

  it("is not called empty by the leader's page", async () => {
    const within = (await columnsWithin(null)).filter(({ code }) => code === "reports");
    expect(await columnStates(within, calendarDate("2026-02-01"))).toMatchObject([
      { lastOn: "2026-01-21", isKept: true },
    ]);
  });
});
