import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../law/holidays/notices";
import { addDays, calendarDate, isCalendarDate, nextDay } from "./calendar-date";
import { addWorkingDays, firstWorkingDayFrom, workingCalendar, workingDaysBetween } from "./working-days";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const endOf = (day: string, count: number) => addWorkingDays(calendarDate(day), count, calendar);
const day2024on = fc
  .integer({ min: 0, max: 1000 })
  .map((count) => addDays(calendarDate("2024-01-01"), count));

describe("working days", () => {
  it.each([
    ["2025-01-20", "2025-02-05", "2025-02-14", "2025-02-21", "2025-03-21"],
    ["2025-09-25", "2025-10-11", "2025-10-22", "2025-10-29", "2025-11-26"],
    ["2026-02-13", "2026-03-02", "2026-03-12", "2026-03-19", "2026-04-17"],
    ["2026-04-30", "2026-05-13", "2026-05-25", "2026-06-01", "2026-06-30"],
    ["2026-09-10", "2026-09-20", "2026-10-08", "2026-10-14", "2026-11-11"],
    ["2026-09-30", "2026-10-15", "2026-10-27", "2026-11-03", "2026-12-01"],
  ])("counts from %s over holidays and worked weekends", (from, seven, fifteen, twenty, forty) => {
    const days = [7, 15, 20, 40].map((count) => endOf(from, count));
    expect(days.map(({ day }) => day)).toEqual([seven, fifteen, twenty, forty]);
    expect(days.some(({ provisional }) => provisional)).toBe(false);
  });

  it("says that a date beyond the known notices is provisional", () => {
    expect(endOf("2026-11-22", 20)).toEqual({ day: "2026-12-18", provisional: false });
    expect(endOf("2026-11-22", 40).provisional).toBe(true);
    expect(endOf("2026-12-10", 20).provisional).toBe(true);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("counts the working days of %i as %i", (year, expected) => {
    const from = calendarDate(`${year - 1}-12-31`);
    expect(workingDaysBetween(from, calendarDate(`${year}-12-31`), calendar)).toBe(expected);
  });

  it("tells why a day is worked or not", () => {
    expect(calendar.reasonOf(calendarDate("2026-10-10"))).toBe("makeUpWorkday");
    expect(calendar.reasonOf(calendarDate("2026-10-01"))).toBe("holiday");
    expect(calendar.reasonOf(calendarDate("2026-11-22"))).toBe("weekend");
    expect(calendar.reasonOf(calendarDate("2026-11-24"))).toBe("workday");
    expect(firstWorkingDayFrom(calendarDate("2026-10-01"), calendar)).toBe("2026-10-08");
  });

  it("lets the later notice win", () => {
    const moved = workingCalendar([
      ...HOLIDAY_NOTICES,
      { year: 2026, sources: [], daysOff: [calendarDate("2026-11-24")], weekendsWorked: [] },
    ]);
    expect(moved.isWorkingDay(calendarDate("2026-11-24"))).toBe(false);
  });

  it("takes a later whole-year notice instead of the earlier one, and an adjustment beside it", () => {
    const day = calendarDate;
    const first = {
      year: 2027,
      sources: [],
      daysOff: [day("2027-05-03")],
      weekendsWorked: [day("2027-05-08")],
    };
    const again = { year: 2027, sources: [], daysOff: [day("2027-05-04")], weekendsWorked: [] };
    const replaced = workingCalendar([first, again]);
    expect(replaced.isWorkingDay(day("2027-05-03"))).toBe(true);
    expect(replaced.isWorkingDay(day("2027-05-08"))).toBe(false);
    const adjusted = workingCalendar([first, { ...again, adjusts: true }]);
    expect(["2027-05-03", "2027-05-04"].map((on) => adjusted.isWorkingDay(day(on)))).toEqual([false, false]);
    expect(adjusted.isWorkingDay(day("2027-05-08"))).toBe(true);
    const alone = workingCalendar([{ ...again, adjusts: true }]);
    expect([alone.isWorkingDay(day("2027-05-04")), alone.covers(day("2027-05-04"))]).toEqual([false, false]);
  });

  it("has only days that exist in its notices, for every year from 2007 to 2026", () => {
    expect(HOLIDAY_NOTICES.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, at) => 2007 + at));
    for (const notice of HOLIDAY_NOTICES) {
      expect(notice.sources.length).toBeGreaterThan(0);
      expect([...notice.daysOff, ...notice.weekendsWorked].filter((day) => !isCalendarDate(day))).toEqual([]);
    }
  });

  it("never lands on a day off, and counts back to what it walked", () => {
    fc.assert(
      fc.property(day2024on, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { day } = addWorkingDays(from, count, calendar);
        expect(calendar.isWorkingDay(day)).toBe(true);
        expect(workingDaysBetween(from, day, calendar)).toBe(count);
        expect(addWorkingDays(from, count + 1, calendar).day > day).toBe(true);
        expect(nextDay(day) > day).toBe(true);
      }),
    );
  });
});
