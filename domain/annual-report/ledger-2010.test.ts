import { describe, expect, it } from "vitest";
import { importedCase } from "@/domain/info-request/archive/import-row";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { THEME_PATHS } from "@/domain/publication/themes";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar, workingDaysBetween } from "@/domain/time/working-days";
import { percentOf } from "./form-2010";
import { ledger2010 } from "./ledger-2010";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const rows = ledger2010("city", calendar);
const countOf = (of: (row: (typeof rows)[number]) => string) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
};

describe("the ledger of 2010", () => {
  it("has the channels and outcomes of the report, 564 of each", () => {
    expect(countOf(({ channel }) => channel)).toEqual({
      counter: 109,
      fax: 87,
      email: 98,
      online: 179,
      letter: 79,
      other: 12,
    });
    expect(countOf(({ legacyOutcome }) => legacyOutcome)).toEqual({
      同意公开: 498,
      同意部分公开: 8,
      不予公开: 13,
      信息不存在: 10,
      非本机关政府信息: 13,
      申请内容不明确: 22,
    });
    expect(rows).toHaveLength(564);
  });

  it("lies wholly in 2010, received and answered on working days within the fifteen of the old law", () => {
    for (const { receivedOn, answeredOn } of rows) {
      expect(receivedOn >= "2010-01-01" && answeredOn <= "2010-12-31").toBe(true);
      expect(calendar.isWorkingDay(receivedOn) && calendar.isWorkingDay(answeredOn)).toBe(true);
      expect(workingDaysBetween(receivedOn, answeredOn, calendar)).toBeLessThanOrEqual(15);
    }
  });

  it("is the same every time, and every row is one that an import of past cases takes", () => {
    expect(ledger2010("city", calendar)).toEqual(rows);
    for (const row of rows)
      expect(importedCase({ ...row }, calendarDate("2026-11-24"))).toHaveProperty("row");
  });

  it("asks for nameable things under themes that exist", () => {
    for (const { subject, theme } of rows) {
      expect(THEME_PATHS).toContain(theme);
      expect(subject).not.toMatch(/【|】|undefined/);
      expect(subject.length).toBeGreaterThan(7);
    }
    expect(new Set(rows.map(({ subject }) => subject)).size).toBeGreaterThan(300);
  });
});

describe("a share", () => {
  it("is told with one place, and not at all of nothing", () => {
    expect([498, 8, 13, 10, 13, 22].map((one) => percentOf(one, 564))).toEqual([
      88.3, 1.4, 2.3, 1.8, 2.3, 3.9,
    ]);
    expect([95, 131, 71].map((one) => percentOf(one, 564))).toEqual([16.8, 23.2, 12.6]);
    expect(percentOf(0, 0)).toBe(null);
  });
});
