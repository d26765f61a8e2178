import { expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { nextReportDue } from "./report-due";

it.each([
  ["department", "2026-11-24", 2026, "2027-01-31"],
  ["department", "2027-01-31", 2026, "2027-01-31"],
  ["department", "2027-02-01", 2027, "2028-01-31"],
  ["government", "2027-02-01", 2026, "2027-03-31"],
  ["government", "2027-04-01", 2027, "2028-03-31"],
] as const)(
  "条例第四十九条: on the %s side, %s waits for the report of %i until %s",
  (by, today, year, on) => {
    expect(nextReportDue(by, calendarDate(today))).toEqual({ year, on });
  },
);
