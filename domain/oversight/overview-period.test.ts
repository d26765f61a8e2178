import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { monthsBegun, overviewPeriod, type PeriodPart, partsBegun } from "./overview-period";

const TODAY = calendarDate("2026-11-24");
const of = (part: PeriodPart, year = 2026) => overviewPeriod({ year, part }, TODAY);
const spans = (part: PeriodPart, year = 2026) => {
  const { from, to, before } = of(part, year);
  return [from, to, before.from, before.to];
};

describe("a period of the leader's page", () => {
  it.each([
    ["year", 2026, ["2026-01-01", "2026-11-24", "2025-01-01", "2025-11-24"]],
    ["year", 2025, ["2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"]],
    ["q4", 2026, ["2026-10-01", "2026-11-24", "2026-07-01", "2026-08-24"]],
    ["q1", 2026, ["2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"]],
    ["m11", 2026, ["2026-11-01", "2026-11-24", "2026-10-01", "2026-10-24"]],
    ["m3", 2026, ["2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"]],
  ] as const)("%s %i is compared with the one before, as far as it has come", (part, year, expected) => {
    expect(spans(part, year)).toEqual(expected);
  });

  it("never reaches into the period itself with what came before it", () => {
    const { before } = overviewPeriod({ year: 2026, part: "m3" }, calendarDate("2026-03-30"));
    expect(before).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  });

  it("shows the twelve months up to its end, the last as far as it has come", () => {
    const { months } = of("year");
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual([
      { from: "2025-12-01", to: "2025-12-31" },
      { from: "2026-11-01", to: "2026-11-24" },
    ]);
    for (const [at, { from }] of months.entries()) expect(from > (months[at - 1]?.to ?? "")).toBe(true);
  });

  it("counts the months that have begun: what is wanted of a month is wanted of no other", () => {
    expect([of("year"), of("q4"), of("m11"), of("q1"), of("year", 2025)].map(monthsBegun)).toEqual([
      11, 2, 1, 3, 12,
    ]);
  });

  it("offers no part that has not begun, and takes one asked for all the same for the year", () => {
    expect(partsBegun(2026, TODAY)).not.toContain("m12");
    expect(partsBegun(2026, TODAY)).toContain("q4");
    expect(of("m12").part).toBe("year");
  });
});
