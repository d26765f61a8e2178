import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASE_FIGURES, type CaseFigure, onTimeShare, sumOf } from "@/domain/oversight/figures";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { DEMO_INFO_REQUESTS } from "../seed/info-requests";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import {
  caseFigures,
  casesBehind,
  publicationFigures,
  publicationsBehind,
  yearsToOversee,
} from "./oversight";

const today = calendarDate("2026-11-24");
const period = { year: 2026, today };
const by = proofOf<"oversight.read">("supervisor", ["supervisor"]);
let store: Store;

beforeAll(async () => {
  store = openTestStore();
  await seedDemonstration({
    today,
    now: beijingInstant(today, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
});
afterAll(() => store.close());

async function numbersBehind(figure: CaseFigure, agency: string | null, size: number) {
  const numbers: string[] = [];
  for (let before: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof casesBehind>> = await casesBehind(
      by,
      figure,
      period,
      agency,
      before,
      size,
    );
    numbers.push(...page.items.map(({ number }) => number));
    if (page.next === null) return numbers;
    before = page.next;
  }
}

describe("figures of cases", () => {
  it("open exactly the cases they count, for every agency and every figure", async () => {
    const { rows } = await caseFigures(by, period);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      for (const figure of CASE_FIGURES) {
        const numbers = await numbersBehind(figure, row.code, 2);
        expect([row.code, figure, new Set(numbers).size]).toEqual([row.code, figure, row[figure]]);
      }
    }
    const total = sumOf(rows);
    for (const figure of CASE_FIGURES)
      expect(await numbersBehind(figure, null, 7)).toHaveLength(total[figure]);
  });

  it("add up: what was closed was closed in time or late, what is overdue is open", async () => {
    const { rows, silent } = await caseFigures(by, period);
    for (const row of rows) {
      expect(row.onTime + row.late).toBe(row.closed);
      expect(row.overdue).toBeLessThanOrEqual(row.open);
    }
    const total = sumOf(rows);
    expect(total.late).toBeGreaterThan(0);
    expect(total.overdue).toBeGreaterThan(0);
    expect(total.closed + total.open).toBeLessThanOrEqual(DEMO_INFO_REQUESTS.length);
    expect(silent).toBeGreaterThan(0);
  });

  it("count as overdue only what is past its day", async () => {
    const { rows } = await caseFigures(by, period);
    expect(sumOf(rows).overdue).toBeLessThan(sumOf(rows).open);
    const { items } = await casesBehind(by, "overdue", period, null, null, 100);
    for (const { dueOn } of items) expect((dueOn ?? "9999") < today).toBe(true);
  });

  it("show the supervisor nothing of who asked for what", async () => {
    const { items } = await casesBehind(by, "received", period, null, null, 5);
    const shown = JSON.stringify(items);
    for (const demo of DEMO_INFO_REQUESTS) expect(shown).not.toContain(demo.applicant.phone);
    expect(Object.keys(items[0] ?? {})).not.toContain("subject");
  });
});

describe("figures of publications", () => {
  it("open exactly the publications they count", async () => {
    const { rows } = await publicationFigures(by, 2026);
    expect(rows.length).toBeGreaterThan(3);
    for (const { code, months, total } of rows) {
      for (const [at, count] of months.entries()) {
        const { items, more } = await publicationsBehind(by, 2026, at + 1, code, 1, 100);
        expect([code, at + 1, items.length, more]).toEqual([code, at + 1, count, false]);
      }
      expect((await publicationsBehind(by, 2026, null, code, 1, 100)).items).toHaveLength(total);
    }
  });

  it("come page by page", async () => {
    const whole = await publicationsBehind(by, 2026, null, null, 1, 500);
    const first = await publicationsBehind(by, 2026, null, null, 1, 5);
    const second = await publicationsBehind(by, 2026, null, null, 2, 5);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 10));
    expect(first.more).toBe(true);
  });

  it("reach back to the first year that has any", async () => {
    const years = await yearsToOversee(by, today);
    expect(years[0]).toBe(2026);
    // Nothing is older than the ledger of 2010, which holds cases alone.
    expect(years.at(-1)).toBe(2010);
    const { rows } = await caseFigures(by, { year: 2010, today });
    expect(rows.reduce((sum, { received, closed }) => sum + received + closed, 0)).toBe(564 * 2);
    expect((await publicationFigures(by, 2010)).rows).toEqual([]);
  });
});

describe("the share closed in time", () => {
  it("is never rounded up to all", () => {
    expect(onTimeShare({ closed: 0, onTime: 0 })).toBe(null);
    expect(onTimeShare({ closed: 2500, onTime: 2499 })).toBe(999);
    expect(onTimeShare({ closed: 3, onTime: 3 })).toBe(1000);
    expect(onTimeShare({ closed: 3, onTime: 2 })).toBe(667);
  });
});
