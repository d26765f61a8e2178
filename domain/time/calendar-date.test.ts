import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  beijingDate,
  beijingInstant,
  beijingMinute,
  calendarDate,
  daysBetween,
  isCalendarDate,
  weekdayOf,
} from "./calendar-date";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(calendarDate("1990-01-01"), count));

describe("calendar date", () => {
  it("takes only days that exist", () => {
    expect(isCalendarDate("2024-02-29")).toBe(true);
    for (const wrong of [
      "2026-02-29",
      "2026-13-01",
      "2026-1-1",
      "2026-00-10",
      "",
      "2026-11-31",
      "２０２６-11-01",
    ]) {
      expect(isCalendarDate(wrong)).toBe(false);
    }
    expect(() => calendarDate("2026-02-30")).toThrow(RangeError);
  });

  it("is the Beijing day whatever the zone of the process", () => {
    expect(beijingDate(Date.UTC(2026, 9, 7, 16, 30))).toBe("2026-10-08");
    expect(beijingDate(Date.UTC(2026, 9, 7, 15, 59))).toBe("2026-10-07");
    expect(beijingDate(beijingInstant(calendarDate("2026-11-24"), 23, 59))).toBe("2026-11-24");
  });

  it("is the Beijing time of day", () => {
    expect(beijingMinute(beijingInstant(calendarDate("2026-11-24"), 0, 5))).toBe("00:05");
  });

  it("adds months and stays within the month", () => {
    expect(addMonths(calendarDate("2026-08-31"), 6)).toBe("2027-02-28");
    expect(addMonths(calendarDate("2026-12-18"), 6)).toBe("2027-06-18");
  });

  it("knows weekdays", () => {
    expect(weekdayOf(calendarDate("2026-11-22"))).toBe(0);
    expect(weekdayOf(calendarDate("2026-11-24"))).toBe(2);
  });

  it("adds and counts alike", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});
