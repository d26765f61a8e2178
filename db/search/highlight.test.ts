import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight, snippet } from "./highlight";
import { matchExpression } from "./query";

const terms = (query: string) => matchExpression(query).terms;
/** The text with 【】 around what is marked. */
const shown = (text: string, query: string, width?: number) => {
  const { segments } = highlight(text, terms(query), width === undefined ? {} : { width });
  return segments.map((segment) => (segment.marked ? `【${segment.text}】` : segment.text)).join("");
};

describe("marks", () => {
  it.each([
    ["绿线", "城市绿线管理，绿线以外", "城市【绿线】管理，【绿线】以外"],
    ["农村 污水", "农村生活污水", "【农村】生活【污水】"],
    ["农村生活 生活污水", "农村生活污水", "【农村生活污水】"],
    ["农村污水", "农村\n  污水", "【农村\n  污水】"],
    ["增府办[2026]16号", "见增府办〔2026〕16号文", "见【增府办〔2026〕16号】文"],
    ["增府办2026 16", "增府办〔2026〕160号、16号", "【增府办〔2026】〕160号、【16】号"],
    ["2026", "12026年与2026年", "12026年与【2026】年"],
    ["abc", "ＡＢＣＤ", "【ＡＢＣ】Ｄ"],
    ["cafe\u0301", "Café", "【Café】"],
    ["𠮷野", "在𠮷野家", "在【𠮷野】家"],
    ["震", "地震与抗震", "地【震】与抗【震】"],
    ["预算 -决算", "预算与决算", "【预算】与决算"],
    ["绿线", "红线", "红线"],
  ])("%s in %s", (query, text, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it("SE-009 are stretches of text: what looks like mark-up stays text", () => {
    const { segments } = highlight("<img src=x onerror=alert(1)>绿线", terms("绿线"));
    expect(segments).toEqual([
      { text: "<img src=x onerror=alert(1)>", marked: false },
      { text: "绿线", marked: true },
    ]);
  });

  it("hold no pattern of the reader's", () => {
    expect(shown("a.c abc", "a.c")).toBe("【a.c】 abc");
  });
});

describe("a snippet", () => {
  const filler = "无关的文字。".repeat(30);

  it("is the window with the most different words, cut on both sides", () => {
    const text = `${filler}农村${filler}农村的污水${filler}`;
    const { segments, found } = snippet(text, terms("农村 污水"), 40);
    expect(found).toBe(2);
    expect(segments.at(0)?.text).toBe("…");
    expect(segments.at(-1)?.text).toBe("…");
    expect(segments.filter((segment) => segment.marked).map((segment) => segment.text)).toEqual([
      "农村",
      "污水",
    ]);
  });

  it("is the start of the text when nothing is found in it", () => {
    const { segments, found } = snippet(filler, terms("绿线"), 12);
    expect([found, segments]).toEqual([
      0,
      [
        { text: filler.slice(0, 12), marked: false },
        { text: "…", marked: false },
      ],
    ]);
  });

  it("never cuts a character in two and never grows", () => {
    const character = fc.constantFrom("𠮷", "政", "府", "a", "，", "\u0301", "ﬁ");
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (characters, width) => {
          const text = characters.join("");
          const { segments } = snippet(text, terms("𠮷政 府"), width);
          const inside = segments.map((segment) => segment.text).join("");
          expect(inside.isWellFormed()).toBe(true);
          const core = inside.replace(/^…/, "").replace(/…$/, "");
          expect(text).toContain(core);
          expect(core.length).toBeLessThanOrEqual(width + 1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("of a long body is made in a moment", () => {
    const body = "关于农村宅基地管理的规定，第一条。".repeat(1200);
    const started = performance.now();
    snippet(body, terms("宅基地 规定"));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
