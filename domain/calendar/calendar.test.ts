import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../law/holidays/notices";
import { calendarDate, weekdayOf } from "../time/calendar-date";
import { workingCalendar } from "../time/working-days";
import { spansOf, weeksOf } from "./months";
import { firstChange, moveKind } from "./moves";
import { missingNoticeYear } from "./next-year";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const day = calendarDate;

describe("the notice of the next year", () => {
  it("DT-008 is asked for from 1 November on, sixty days ahead, as long as it is missing", () => {
    expect(missingNoticeYear(day("2026-10-31"), calendar)).toBe(null);
    expect(missingNoticeYear(day("2026-11-01"), calendar)).toBe(2027);
    expect(missingNoticeYear(day("2027-02-01"), calendar)).toBe(2027);
    const next = { year: 2027, sources: [], daysOff: [day("2027-01-01")], weekendsWorked: [] };
    expect(missingNoticeYear(day("2026-12-31"), workingCalendar([...HOLIDAY_NOTICES, next]))).toBe(null);
  });
});

describe("what a notice changes", () => {
  it("begins at the first day that is different, or the first of a year that becomes known", () => {
    const known = workingCalendar(HOLIDAY_NOTICES);
    const notice = {
      year: 2026,
      sources: [],
      daysOff: [day("2026-12-30")],
      weekendsWorked: [],
      adjusts: true,
    };
    expect(firstChange(notice, known, workingCalendar([...HOLIDAY_NOTICES, notice]))).toBe("2026-12-30");
    const next = { year: 2027, sources: [], daysOff: [], weekendsWorked: [] };
    expect(firstChange(next, known, workingCalendar([...HOLIDAY_NOTICES, next]))).toBe("2027-01-01");
    expect(firstChange(notice, known, known)).toBe(null);
  });

  it("is earlier, later, settled or the same", () => {
    const at = { before: day("2027-01-18"), provisionalBefore: true, provisionalAfter: false };
    expect(moveKind({ ...at, after: day("2027-01-19") })).toBe("later");
    expect(moveKind({ ...at, after: day("2027-01-17") })).toBe("earlier");
    expect(moveKind({ ...at, after: at.before })).toBe("settled");
    expect(moveKind({ ...at, after: at.before, provisionalBefore: false })).toBe("same");
  });
});

describe("months on a wall", () => {
  it("hold every day once, under its weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2007, max: 2050 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf(year, month);
        const days = weeks.flat().filter((one) => one !== null);
        expect(new Set(days).size).toBe(days.length);
        expect(days.length).toBeGreaterThanOrEqual(28);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          for (const [place, one] of week.entries()) if (one) expect((weekdayOf(one) + 6) % 7).toBe(place);
        }
        expect(spansOf(days)).toEqual([{ from: days[0], to: days.at(-1) }]);
      }),
    );
  });
});
