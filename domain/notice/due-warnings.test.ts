import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../law/holidays/notices";
import { calendarDate } from "../time/calendar-date";
import { workingCalendar } from "../time/working-days";
import { dueWarning, isTimeToWarn, warningHorizon } from "./due-warnings";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const day = calendarDate;
const stepOn = (today: string, dueOn: string) => dueWarning(day(dueOn), day(today), calendar)?.step ?? null;

describe("warnings of a due date", () => {
  it("come at 5, 2, 1 and 0 working days, over holidays and worked weekends", () => {
    // 2026-10-09 is the second working day after the National Day holiday, 2026-09-20 a worked Sunday.
    expect(stepOn("2026-09-24", "2026-10-15")).toBe(null);
    expect(stepOn("2026-09-30", "2026-10-09")).toBe("two");
    expect(stepOn("2026-10-08", "2026-10-09")).toBe("one");
    expect(stepOn("2026-10-09", "2026-10-09")).toBe("zero");
    expect(stepOn("2026-10-10", "2026-10-09")).toBe("overdue");
    expect(stepOn("2026-09-18", "2026-09-25")).toBe("five");
  });

  it("stay due until the next step, so that a day on which the house stood still is made up for", () => {
    expect(dueWarning(day("2026-12-18"), day("2026-12-14"), calendar)).toEqual({
      step: "five",
      remaining: 4,
      forDay: "2026-12-18",
    });
    expect(dueWarning(day("2026-12-18"), day("2026-12-21"), calendar)).toEqual({
      step: "overdue",
      remaining: -1,
      forDay: "2026-12-21",
    });
  });

  it("are never due for a date beyond the horizon", () => {
    const today = day("2026-11-24");
    const horizon = warningHorizon(today, calendar);
    expect(dueWarning(horizon, today, calendar)?.step).toBe("five");
    expect(dueWarning(day("2026-12-02"), today, calendar)).toBe(null);
    expect(horizon).toBe("2026-12-01");
  });

  it("are quiet at night and on days of rest", () => {
    expect(isTimeToWarn(day("2026-11-24"), "08:59", calendar)).toBe(false);
    expect(isTimeToWarn(day("2026-11-24"), "09:00", calendar)).toBe(true);
    expect(isTimeToWarn(day("2026-11-24"), "20:00", calendar)).toBe(false);
    expect(isTimeToWarn(day("2026-11-22"), "10:00", calendar)).toBe(false);
    expect(isTimeToWarn(day("2026-10-10"), "10:00", calendar)).toBe(true);
    expect(isTimeToWarn(day("2026-10-05"), "10:00", calendar)).toBe(false);
  });
});
