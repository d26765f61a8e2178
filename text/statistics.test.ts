import { describe, expect, it } from "vitest";
import { periodOf } from "@/domain/statistics/period";
import { leaderOf, shareOf } from "@/domain/statistics/shares";
import { calendarDate } from "@/domain/time/calendar-date";
import { againstName, daysFinding, leaderFinding, periodName, rateFinding, yuanText } from "./statistics";

const NAMES: Readonly<Record<string, string>> = {
  online: "网上申请",
  letter: "信函申请",
  counter: "当面申请",
};
const finding = (counts: Readonly<Record<string, number>>, before?: Readonly<Record<string, number>>) =>
  leaderFinding(leaderOf(Object.entries(counts).map(([key, count]) => ({ key, count }))), {
    nameOf: (key) => NAMES[key] ?? key,
    unit: "件",
    nothing: "这一时段没有收到申请",
    againstOf: (key) => (before ? { name: "上年", count: before[key] ?? 0 } : null),
  });

describe("the finding of a chart", () => {
  it("names the first with its share and how it moved", () => {
    expect(finding({ counter: 385, online: 179 })).toBe("当面申请最多，有385件，占68.3%");
    expect(finding({ online: 179, counter: 109 }, { online: 167 })).toBe(
      "网上申请最多，有179件，占62.2%，比上年多12件",
    );
    expect(finding({ online: 5, counter: 1 }, { online: 7 })).toBe(
      "网上申请最多，有5件，占83.3%，比上年少2件",
    );
    expect(finding({ online: 5, counter: 1 }, { online: 5 })).toBe(
      "网上申请最多，有5件，占83.3%，与上年持平",
    );
  });

  it("does not prefer one of several that are equal, and says when there is nothing or one kind alone", () => {
    expect(finding({ online: 2, letter: 2 })).toBe("网上申请和信函申请并列最多，各2件，各占50.0%");
    expect(finding({ online: 1, letter: 1, counter: 1 })).toBe(
      "网上申请、信函申请和当面申请并列最多，各1件，各占33.3%",
    );
    expect(finding({ a: 1, b: 1, c: 1, d: 1, e: 1 })).toBe("a、b、c等5类并列最多，各1件，各占20.0%");
    expect(finding({ online: 3, letter: 0 }, { online: 0 })).toBe("全部3件都是网上申请，比上年多3件");
    expect(finding({ online: 0 }, { online: 9 })).toBe("这一时段没有收到申请");
  });

  it("tells a rate and its points, not a percentage of a percentage", () => {
    const rate = (share: number | null, before: number | null) =>
      rateFinding("按期办结率", share, { name: "上年", share: before }, "这一时段没有办结的申请");
    expect(rate(shareOf(55, 56), 971)).toBe("按期办结率98.2%，比上年提高1.1个百分点");
    expect(rate(900, 1000)).toBe("按期办结率90.0%，比上年下降10.0个百分点");
    expect(rate(900, 900)).toBe("按期办结率90.0%，与上年持平");
    expect(rate(900, null)).toBe("按期办结率90.0%");
    expect(rate(null, 900)).toBe("这一时段没有办结的申请");
  });

  it("tells days by half and nine of ten", () => {
    const days = (...values: number[]) =>
      daysFinding(
        values.map((value) => ({ value, count: 1 })),
        "办结",
        "没有",
      );
    expect(days(1, 2, 9, 9, 9, 10, 12, 15, 18, 40)).toBe(
      "一半以上在9个工作日内办结，九成以上在18个工作日内办结",
    );
    expect(days(3, 3)).toBe("九成以上在3个工作日内办结");
    expect(days(0, 0, 4)).toBe("一半以上在当天办结，九成以上在4个工作日内办结");
    expect(days()).toBe("没有");
  });

  it("calls periods and what they are held against by their names", () => {
    const today = calendarDate("2026-11-24");
    const whole = periodOf(2025, "year", today);
    const running = periodOf(2026, "year", today);
    expect(periodName(whole)).toBe("2025年");
    expect(periodName(running)).toBe("2026年（截至2026年11月24日）");
    expect(periodName(periodOf(2026, "q3", today))).toBe("2026年三季度");
    expect([againstName("lastYear", whole, ""), againstName("lastYear", running, "")]).toEqual([
      "上年",
      "上年同期",
    ]);
    expect(againstName("agency", whole, "市教育局")).toBe("市教育局");
    expect([yuanText(20_000), yuanText(1050)]).toEqual(["200", "10.50"]);
  });
});
