import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/domain/time/calendar-date";
import {
  type ExaminedColumn,
  emptyColumns,
  examine,
  overdueColumns,
  type SiteState,
  type Veto,
} from "./site-health";

const TODAY = calendarDate("2026-11-24");
const column = (at: number, given: Partial<ExaminedColumn> = {}): ExaminedColumn => ({
  code: `c-${at}`,
  name: `栏目${at}`,
  lastOn: TODAY,
  updateDays: 30,
  exception: null,
  ...given,
});
const many = (count: number, given: Partial<ExaminedColumn>) =>
  Array.from({ length: count }, (_, at) => column(at, given));
const HEALTHY: SiteState = {
  today: TODAY,
  probes: { made: 168, failed: 0 },
  homeOn: TODAY,
  columns: many(20, {}),
  unanswered: 0,
};
const verdict = (veto: Veto, given: Partial<SiteState>) =>
  examine({ ...HEALTHY, ...given }).find((one) => one.veto === veto)?.verdict;

/** C-13: fixtures on both sides of each limit. */
describe("C-13 the four veto counters (国办秘函〔2019〕19号)", () => {
  it("a site that is kept passes all four", () => {
    expect(examine(HEALTHY).map((one) => one.verdict)).toEqual(["passed", "passed", "passed", "passed"]);
  });

  it.each([
    [100, 4, "passed"],
    [100, 5, "failed"],
    [20, 1, "failed"],
    [0, 0, "unknown"],
  ] as const)("unreachable: of %i visits %i failed: %s", (made, failed, expected) => {
    expect(verdict("unreachable", { probes: { made, failed } })).toBe(expected);
  });

  it.each([
    [13, "passed"],
    [14, "failed"],
  ] as const)("the first page: %i days without news: %s", (days, expected) => {
    expect(verdict("homeNotUpdated", { homeOn: addDays(TODAY, -days) })).toBe(expected);
  });

  it("an empty first page fails", () => {
    expect(verdict("homeNotUpdated", { homeOn: null })).toBe("failed");
  });

  it.each([
    [9, "passed"],
    [10, "failed"],
  ] as const)("%i columns that are overdue: %s", (count, expected) => {
    const columns = many(count, { lastOn: addDays(TODAY, -31) });
    expect(verdict("columnsNotUpdated", { columns })).toBe(expected);
  });

  it.each([
    [4, "passed"],
    [5, "failed"],
  ] as const)("%i empty columns: %s", (count, expected) => {
    expect(verdict("columnsNotUpdated", { columns: many(count, { lastOn: null }) })).toBe(expected);
  });

  it("the last day of the frequency still counts, the next one is overdue; without one nothing is", () => {
    const of = (lastOn: number, updateDays: number | null) =>
      overdueColumns({ ...HEALTHY, columns: [column(0, { lastOn: addDays(TODAY, -lastOn), updateDays })] })
        .length;
    expect([of(30, 30), of(31, 30), of(400, null)]).toEqual([0, 1, 0]);
  });

  it("what is excused is listed nowhere", () => {
    const excused = { exception: "本级没有这项职权" };
    const columns = [
      ...many(6, { lastOn: null, ...excused }),
      ...many(11, { lastOn: addDays(TODAY, -99), ...excused }),
    ];
    const state = { ...HEALTHY, columns };
    expect([emptyColumns(state), overdueColumns(state)]).toEqual([[], []]);
    expect(verdict("columnsNotUpdated", { columns })).toBe("passed");
  });

  it.each([
    [0, "passed"],
    [1, "failed"],
    [null, "unknown"],
  ] as const)("letters that wait longer than three months: %s → %s", (unanswered, expected) => {
    expect(verdict("noReply", { unanswered })).toBe(expected);
  });
});
