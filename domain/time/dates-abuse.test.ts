import { afterEach, describe, expect, it } from "vitest";
import { clockOf } from "../info-request/clock/clock";
import { historyOf } from "../info-request/history/history-for-tests";
import { HOLIDAY_NOTICES } from "../law/holidays/notices";
import {
  addDays,
  addMonths,
  beijingDate,
  calendarDate,
  daysBetween,
  nextDay,
  weekdayOf,
} from "./calendar-date";
import { workingCalendar } from "./working-days";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const received = (day: string) =>
  clockOf(
    historyOf({ kind: "submitted", on: calendarDate(day), channel: "counter", letterKind: null }),
    calendar,
  );

describe("days that go wrong elsewhere", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"])(
    "DT-007 days and due dates are the same under TZ=%s",
    (zoneOfServer) => {
      process.env.TZ = zoneOfServer;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(
        { UTC: 0, "America/New_York": 300, "Asia/Shanghai": -480, "Pacific/Kiritimati": -840 }[zoneOfServer],
      );
      expect(received("2026-09-30").dueOn).toBe("2026-11-03");
      expect(beijingDate(Date.UTC(2026, 11, 31, 15, 59, 59))).toBe("2026-12-31");
      expect(beijingDate(Date.UTC(2026, 11, 31, 16))).toBe("2027-01-01");
      expect(weekdayOf(calendarDate("2026-11-22"))).toBe(0);
    },
  );

  it("DT-008 received the day before the National Day holiday: worked weekends count, the holiday does not", () => {
    const { dueOn, provisional, account } = received("2026-09-30");
    expect([dueOn, provisional]).toEqual(["2026-11-03", false]);
    expect(account.find(({ on }) => on === "2026-10-10")).toMatchObject({
      counted: true,
      reason: "makeUpWorkday",
    });
    expect(account.filter(({ reason }) => reason === "holiday").map(({ on }) => on.slice(5))).toEqual([
      "10-01",
      "10-02",
      "10-03",
      "10-04",
      "10-05",
      "10-06",
      "10-07",
    ]);
  });

  it("DT-009 a due date in a year without a notice is reckoned on weekends alone and says so", () => {
    expect(received("2026-12-10")).toMatchObject({ dueOn: "2027-01-07", provisional: true });
    expect(received("2026-12-03")).toMatchObject({ dueOn: "2026-12-31", provisional: false });
  });

  it("DT-011 no day shifts: leap days, and the summers of 1986 to 1991 when China kept summer time", () => {
    expect(addMonths(calendarDate("2024-02-29"), 12)).toBe("2025-02-28");
    expect(addMonths(calendarDate("2024-02-29"), 48)).toBe("2028-02-29");
    let day = calendarDate("1985-12-31");
    for (let at = 1; at <= 2300; at += 1) {
      const next = nextDay(day);
      expect(daysBetween(day, next)).toBe(1);
      expect(weekdayOf(next)).toBe((weekdayOf(day) + 1) % 7);
      day = next;
    }
    expect(day).toBe(addDays(calendarDate("1985-12-31"), 2300));
  });
});
