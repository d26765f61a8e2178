import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { publishClock } from "./publish-clock";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const clock = (issuedOn: string, on: string) =>
  publishClock(calendarDate(issuedOn), calendarDate(on), calendar);

describe("publishClock (条例第二十六条)", () => {
  it.each([
    ["2026-02-13", "2026-03-19"],
    ["2026-09-30", "2026-11-03"],
    ["2025-09-25", "2025-10-29"],
  ])("gives what was made on %s until %s", (issuedOn, dueOn) => {
    expect(clock(issuedOn, issuedOn)).toMatchObject({
      ...{ dueOn, left: 20, unit: "workingDay", limit: "ordinary", provisional: false },
    });
  });

  it("counts down to the last day and beyond it", () => {
    expect(clock("2026-02-13", "2026-03-18").left).toBe(1);
    expect(clock("2026-02-13", "2026-03-19").left).toBe(0);
    expect(clock("2026-02-13", "2026-03-20").left).toBe(-1);
  });

  it("says when it runs into a year without a notice", () => {
    expect(clock("2026-12-21", "2026-12-21").provisional).toBe(true);
  });
});
