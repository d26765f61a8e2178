import { describe, expect, it } from "vitest";
import { sensitivePlaces } from "@/domain/publication/sensitive-scan";
import { calendarDate } from "@/domain/time/calendar-date";
import type { TextMark } from "./marks";
import { REASON_CODES, WITHHOLDING_REASONS } from "./reasons";
import { isCovered, redactedText, withheldOf } from "./withheld";

const mark = (from: number, to: number): TextMark => ({ from, to, reason: "tradeSecret", words: "" });
const box = (page: number, left: number, top: number, width: number, height: number) => ({
  page,
  left,
  top,
  width,
  height,
});

describe("条例第三十七条: what is withheld", () => {
  it("has a reason with its article, for every code", () => {
    expect(WITHHOLDING_REASONS.tradeSecret.article).toBe("条例第十五条");
    expect(WITHHOLDING_REASONS.stateSecret.article).toBe("条例第十四条");
    expect(WITHHOLDING_REASONS.internalAffairs.article).toBe("条例第十六条第一款");
    expect(WITHHOLDING_REASONS.deliberation.article).toBe("条例第十六条第二款");
    for (const code of REASON_CODES)
      expect(WITHHOLDING_REASONS[code].article).toMatch(
        /^条例第十四条|^条例第十五条|^条例第十六条|^条例第三十七条/,
      );
  });

  it("is itemised by page and reason, in the order of the pages", () => {
    const on = (page: number, reason: "tradeSecret" | "personalPrivacy") => ({
      ...box(page, 0, 0, 1, 1),
      reason,
      words: "",
    });
    expect(withheldOf([on(3, "tradeSecret"), on(1, "personalPrivacy"), on(3, "tradeSecret")])).toEqual([
      { page: 1, reason: "personalPrivacy", words: "", count: 1 },
      { page: 3, reason: "tradeSecret", words: "", count: 2 },
    ]);
  });

  it("counts a place as covered only when nearly all of it lies under one mark of its page", () => {
    const place = box(2, 0.2, 0.2, 0.2, 0.05);
    expect(isCovered(place, [box(2, 0.19, 0.19, 0.3, 0.1)])).toBe(true);
    expect(isCovered(place, [box(1, 0, 0, 1, 1)])).toBe(false);
    expect(isCovered(place, [box(2, 0.2, 0.2, 0.1, 0.05)])).toBe(false);
  });

  it("leaves a text without any character of it, also where marks overlap, and tells no length", () => {
    const text = "甲乙丙丁戊己";
    const left = (...marks: TextMark[]) => redactedText(text, marks, () => "■■■");
    expect(left(mark(1, 3))).toBe("甲■■■丁戊己");
    expect(left(mark(2, 4), mark(1, 3))).toBe("甲■■■戊己");
    expect(left(mark(4, 99), mark(0, 1))).toBe("■■■乙丙丁■■■");
    expect(left(mark(90, 99))).toBe(text);
  });
});

describe("places of what looks like a person's number", () => {
  it("are told in the text as it was given, also behind wide digits and unseen characters", () => {
    const on = calendarDate("2026-11-24");
    const wide = "１１０１０５１９４９１２３１００２Ｘ";
    const text = `前\u200B言${wide}，电话138-0013-8000。`;
    expect(sensitivePlaces(text, on).map(({ rule, from, to }) => [rule, text.slice(from, to)])).toEqual([
      ["residentId", wide],
      ["mobile", "138-0013-8000"],
    ]);
  });
});
