import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { addDays, calendarDate, daysBetween } from "@/domain/time/calendar-date";
import { workingCalendar, workingDaysBetween } from "@/domain/time/working-days";
import { bandOf, workingDayNumbers } from "./day-bands";
import { monthsOf, PERIOD_PARTS, periodBefore, periodOf, sameDaysLastYear } from "./period";
import { leaderOf, percentileOf, shareOf } from "./shares";

const on = calendarDate;
const TODAY = on("2026-11-24");
const spanOf = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;

describe("a period", () => {
  it("is a part of a year, and up to today while it runs", () => {
    expect(spanOf(periodOf(2025, "year", TODAY))).toBe("2025-01-01 2025-12-31");
    expect(spanOf(periodOf(2026, "year", TODAY))).toBe("2026-01-01 2026-11-24");
    expect(spanOf(periodOf(2026, "q1", TODAY))).toBe("2026-01-01 2026-03-31");
    expect(spanOf(periodOf(2024, "h1", TODAY))).toBe("2024-01-01 2024-06-30");
    expect(periodOf(2026, "q4", TODAY)).toMatchObject({ to: TODAY, isRunning: true });
    expect(periodOf(2026, "q4", on("2026-12-31"))).toMatchObject({ to: "2026-12-31", isRunning: false });
    expect(spanOf(periodOf(2027, "q1", TODAY))).toBe("2027-01-01 2027-03-31");
  });

  it.each([
    ["2025 year", periodOf(2025, "year", TODAY), "2024-01-01 2024-12-31", "2024-01-01 2024-12-31"],
    ["a year that runs", periodOf(2026, "year", TODAY), "2025-01-01 2025-11-24", "2025-01-01 2025-11-24"],
    ["a quarter", periodOf(2026, "q3", TODAY), "2026-04-01 2026-06-30", "2025-07-01 2025-09-30"],
    ["a quarter that runs", periodOf(2026, "q4", TODAY), "2026-07-01 2026-08-24", "2025-10-01 2025-11-24"],
    ["a half", periodOf(2026, "h1", TODAY), "2025-07-01 2025-12-31", "2025-01-01 2025-06-30"],
    [
      "February of a leap year",
      periodOf(2025, "q1", on("2025-02-28")),
      "2024-10-01 2024-11-30",
      "2024-01-01 2024-02-29",
    ],
  ])("%s is held against the one before and the same days last year", (_name, period, before, lastYear) => {
    expect(spanOf(periodBefore(period))).toBe(before);
    expect(spanOf(sameDaysLastYear(period))).toBe(lastYear);
  });

  it("of typed days is held against as many days before it", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(500), (start, length) => {
        const from = addDays(on("2019-01-01"), start);
        const span = { from, to: addDays(from, length), part: null };
        const before = periodBefore(span);
        expect(addDays(before.to, 1)).toBe(from);
        expect(daysBetween(before.from, before.to)).toBe(length);
      }),
    );
  });

  it("and the one before it never overlap, whatever the day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_PARTS), fc.nat(730), (part, day) => {
        const today = addDays(on("2025-01-01"), day);
        const period = periodOf(Number(today.slice(0, 4)), part, today);
        expect(periodBefore(period).to < period.from).toBe(true);
        expect(periodBefore(period).from <= periodBefore(period).to).toBe(true);
      }),
    );
  });

  it("touches its months in order", () => {
    expect(monthsOf({ from: on("2025-12-31"), to: on("2026-02-01") })).toEqual([
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });
});

describe("a share", () => {
  it("is that of the 2010 report, and neither all nor nothing unless it is", () => {
    expect([109, 87, 98, 179, 79, 12].map((part) => shareOf(part, 564))).toEqual([
      193, 154, 174, 317, 140, 21,
    ]);
    expect(shareOf(0, 0)).toBe(null);
    expect(shareOf(99_999, 100_000)).toBe(999);
    expect(shareOf(1, 100_000)).toBe(1);
    expect([shareOf(0, 5), shareOf(5, 5)]).toEqual([0, 1000]);
  });
});

describe("who stands first", () => {
  const of = (...counts: number[]) => leaderOf(counts.map((count, at) => ({ key: "abcd"[at] ?? "", count })));
  it("is nobody, one, all in one place, or several", () => {
    expect(of()).toEqual({ kind: "none" });
    expect(of(0, 0)).toEqual({ kind: "none" });
    expect(of(0, 3, 0)).toEqual({ kind: "only", key: "b", count: 3 });
    expect(of(1, 3, 2)).toEqual({ kind: "one", key: "b", count: 3, share: 500 });
    expect(of(2, 1, 2)).toEqual({ kind: "tied", keys: ["a", "c"], count: 2, share: 400 });
  });
});

describe("a percentile", () => {
  it("is by nearest rank, as sorting every value would tell", () => {
    const frequency = fc.record({ value: fc.nat(60), count: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(frequency, { maxLength: 20 }), fc.constantFrom(50, 90), (frequencies, percent) => {
        const all = frequencies
          .flatMap(({ value, count }) => Array.from({ length: count }, () => value))
          .toSorted((a, b) => a - b);
        const expected = all.length === 0 ? null : all[Math.ceil((percent * all.length) / 100) - 1];
        expect(percentileOf(frequencies, percent)).toBe(expected);
      }),
    );
  });
});

describe("numbered days", () => {
  const calendar = workingCalendar(HOLIDAY_NOTICES);
  it("differ by the working days between them", () => {
    const [from, to] = [on("2025-09-01"), on("2026-03-31")];
    const numbers = workingDayNumbers({ from, to }, calendar);
    const length = daysBetween(from, to);
    fc.assert(
      fc.property(fc.nat(length), fc.nat(length), (one, other) => {
        const [first, last] = [addDays(from, Math.min(one, other)), addDays(from, Math.max(one, other))];
        const between = (numbers.get(last) ?? Number.NaN) - (numbers.get(first) ?? Number.NaN);
        expect(between).toBe(workingDaysBetween(first, last, calendar));
      }),
    );
  });

  it("fall into one band each", () => {
    expect([-1, 0, 5, 6, 20, 21, 40, 41, 400].map(bandOf)).toEqual([
      ...["0-5", "0-5", "0-5", "6-10", "16-20", "21-40", "21-40", "41", "41"],
    ]);
  });
});
