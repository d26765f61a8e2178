import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { REMEDY_KINDS, REMEDY_RESULTS } from "./remedy-kinds";
import { type CountedRemedy, REMEDY_COLUMNS, remedyColumn, remedyTally } from "./remedy-tally";

const on = calendarDate;
const remedy = (
  filedOn: string,
  closedOn: string | null = null,
  more: Partial<CountedRemedy> = {},
): CountedRemedy => ({
  kind: "review",
  filedOn: on(filedOn),
  closedOn: closedOn === null ? null : on(closedOn),
  result: closedOn === null ? null : "upheld",
  ...more,
});

describe("section 四 of the annual report", () => {
  it.each([
    ["filed on the last day of the year", remedy("2025-12-31"), "pending"],
    ["filed on the first day of the next", remedy("2026-01-01"), null],
    ["closed within the year", remedy("2025-03-01", "2025-05-01"), "upheld"],
    ["closed on the last day of the year", remedy("2025-03-01", "2025-12-31"), "upheld"],
    ["closed on the first day of the next", remedy("2025-03-01", "2026-01-01"), "pending"],
    ["filed long before and closed in the year", remedy("2023-03-01", "2025-01-01"), "upheld"],
    ["closed on the last day of the year before", remedy("2024-03-01", "2024-12-31"), null],
  ])("2025: %s", (_, one, column) => {
    expect(remedyColumn(one, 2025)).toBe(column);
  });

  const any = fc
    .record({
      kind: fc.constantFrom(...REMEDY_KINDS),
      filed: fc.integer({ min: 0, max: 2000 }),
      took: fc.option(fc.integer({ min: 0, max: 800 }), { nil: null }),
      result: fc.constantFrom(...REMEDY_RESULTS),
    })
    .map(({ kind, filed, took, result }): CountedRemedy => {
      const filedOn = addDays(on("2019-06-01"), filed);
      const isOpen = took === null;
      return {
        kind,
        filedOn,
        closedOn: isOpen ? null : addDays(filedOn, took),
        result: isOpen ? null : result,
      };
    });

  it("adds up in every block (R5)", () => {
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 2018, max: 2028 }), (all, year) => {
        for (const block of Object.values(remedyTally(all, year)))
          expect(
            REMEDY_COLUMNS.filter((column) => column !== "total").reduce(
              (sum, column) => sum + block[column],
              0,
            ),
          ).toBe(block.total);
      }),
    );
  });

  it("counts a remedy in every year from its filing to its end, pending in all but the last", () => {
    fc.assert(
      fc.property(any, (one) => {
        const columns = Array.from({ length: 12 }, (_, at) => 2018 + at).map((year) =>
          remedyColumn(one, year),
        );
        const from = yearOf(one.filedOn) - 2018;
        const to = one.closedOn ? yearOf(one.closedOn) - 2018 : 11;
        const expected = columns.map((_, at) =>
          at < from || at > to ? null : at === to && one.result ? one.result : "pending",
        );
        expect(columns).toEqual(expected);
      }),
    );
  });

  it("carries what is pending at the end of a year into the next", () => {
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 2019, max: 2026 }), (all, year) => {
        const filedNext = all.filter(({ filedOn }) => yearOf(filedOn) === year + 1);
        for (const kind of REMEDY_KINDS)
          expect(remedyTally(all, year + 1)[kind].total).toBe(
            remedyTally(all, year)[kind].pending + filedNext.filter((one) => one.kind === kind).length,
          );
      }),
    );
  });
});
