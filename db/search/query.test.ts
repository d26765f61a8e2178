import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchExpression } from "./query";

const others = (text: string) => (text === "低保" ? ["最低生活保障"] : []);
const match = (input: string) => matchExpression(input, others).match;

/** Phrases of letters and digits, or several for one, joined by AND, with or without a part to leave out: no room for anything else. */
const ONE = '"[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)*"\\*?';
const PHRASE = `(?:${ONE}|\\(${ONE}(?: OR ${ONE})+\\))`;
const SAFE = new RegExp(
  `^(?:${PHRASE}(?: AND ${PHRASE})*|\\(${PHRASE}(?: AND ${PHRASE})*\\) NOT \\(${PHRASE}(?: OR ${PHRASE})*\\))$`,
  "u",
);

describe("a query", () => {
  it.each([
    ["SE-004 two characters are one pair", "政府", '"政府"'],
    ["one character opens to every word it begins", "震", '"震"*'],
    ["spaces mean and", "农村 宅基地", '"农村" AND "宅基 基地"'],
    ["ideographic spaces are spaces", "农村　污水", '"农村" AND "污水"'],
    ["quotation marks keep words together", "“农村 污水”", '"农村 村污 污水"'],
    ["the last word of letters may go on", "PM2.5 hand", '"pm2 5" AND "hand"*'],
    ["digits are whole numbers", "2015", '"2015"'],
    ["a document number drops its 号", "增府办〔2026〕16号", '"增府 府办 办 2026 16"'],
    ["an inner stretch keeps its last character", "关于第3次", '"关于 于第 第 3"'],
    ["a minus leaves out", "预算 -决算", '("预算") NOT ("决算")'],
    ["「」 and 『』 are quotation marks", "「农村 污水」 『预算』", '"农村 村污 污水" AND "预算"'],
    ["a full-width minus is a minus", "预算 －决算", '("预算") NOT ("决算")'],
    ["traditional characters find simplified texts", "農村污水", '"农村 村污 污水"'],
    ["other words for the same will do", "低保 标准", '("低保" OR "最低 低生 生活 活保 保障") AND "标准"'],
    ["quoted words are meant as they stand", "“低保”", '"低保"'],
    ["what is left out is left out as typed", "标准 -低保", '("标准") NOT ("低保")'],
    ["a dash with nothing to leave out from is a dash", "-政府", '"政府"'],
  ])("%s", (_, input, expected) => {
    expect(match(input)).toBe(expected);
  });

  it.each([
    ["SE-001", '"', null],
    ["SE-001", 'a" OR "b', '"a"* AND "or"* AND "b"*'],
    ["SE-002", "AND", '"and"*'],
    ["SE-002", "NOT OR NEAR(", '"not"* AND "or"* AND "near"*'],
    ["SE-002", "a OR", '"a"* AND "or"*'],
    ["SE-002", "(政府", '"政府"'],
    ["SE-002", "政府)", '"政府"'],
    ["SE-003", "nocol:政府", '"nocol 政府"'],
    ["SE-003", "{a b}:c", '"a"* AND "b c"*'],
    ["SE-003", "^政府", '"政府"'],
    ["SE-003", "col:*", '"col"*'],
    ["SE-003", "预算*", '"预算"'],
    ["SE-005", "%", null],
    ["SE-005", "_", null],
    ["SE-005", "\\", null],
    ["SE-005", "%%%%", null],
    ["SE-007", "", null],
    ["SE-007", "  　\t ", null],
    ["SE-007", "，。！？——……", null],
    [
      "SE-008",
      "' union select password from user--",
      '"union"* AND "select"* AND "password"* AND "from"* AND "user"*',
    ],
    ["SE-009", "<img src=x onerror=alert(1)>", '"img"* AND "src x"* AND "onerror alert 1"'],
    ["SE-010", "\u0000政\u202e府\ud800", '"政府"'],
  ])("%s %j holds words only", (_, input, expected) => {
    expect(match(input)).toBe(expected);
  });

  it("SE-006 is refused above 100 characters, before any of it is read", () => {
    expect(matchExpression("政".repeat(100))).not.toHaveProperty("notice");
    expect(matchExpression("政".repeat(101))).toEqual({
      match: null,
      wanted: null,
      inTitle: null,
      notInTitle: null,
      terms: [],
      notice: "tooLong",
    });
    const started = performance.now();
    expect(matchExpression("政%".repeat(20_000))).toHaveProperty("notice", "tooLong");
    expect(performance.now() - started).toBeLessThan(50);
  });

  it.each([
    ["title:绿线", { match: '"绿线"', inTitle: '"绿线"', notInTitle: null }],
    ["标题：绿线 规划", { match: '"绿线" AND "规划"', inTitle: '"绿线"', notInTitle: null }],
    ["標題: 「绿线 规划」", { match: '"绿线 线规 规划"', inTitle: '"绿线 线规 规划"', notInTitle: null }],
    [
      "TITLE:低保",
      {
        match: '("低保" OR "最低 低生 生活 活保 保障")',
        inTitle: '("低保" OR "最低 低生 生活 活保 保障")',
        notInTitle: null,
      },
    ],
    ["预算 -title:决算 -三公", { match: '("预算") NOT ("三公")', inTitle: null, notInTitle: '"决算"' }],
    ["title:", { match: '"title"*', inTitle: null, notInTitle: null }],
    ["-title:绿线", { match: '"绿线"', inTitle: '"绿线"', notInTitle: null }],
  ])("%s looks in titles", (typed, { match: anywhere, inTitle, notInTitle }) => {
    expect(matchExpression(typed, others)).toMatchObject({ match: anywhere, inTitle, notInTitle });
  });

  it("counts characters as people do", () => {
    expect(matchExpression("𠮷".repeat(100))).not.toHaveProperty("notice");
    expect(matchExpression("𠮷".repeat(101))).toHaveProperty("notice", "tooLong");
  });

  it("takes the first eight words and says so", () => {
    const built = matchExpression("一 二 三 四 五 六 七 八 九");
    expect(built.terms.map((term) => term.text).join("")).toBe("一二三四五六七八");
    expect(built.notice).toBe("tooManyTerms");
  });

  it("is never more than words, whatever is typed", () => {
    const noise = fc.constantFrom(
      '"',
      "'",
      "*",
      "(",
      ")",
      ":",
      "^",
      "-",
      "+",
      "{",
      "}",
      "NEAR",
      "AND",
      "「",
      "」",
      "title:",
      "低保 ",
      "\0",
      "“",
      "”",
      " ",
    );
    const piece = fc.oneof(
      noise,
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("政府", "2026", "号"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const built = match(pieces.join(""));
        if (built !== null) expect(built).toMatch(SAFE);
      }),
      { numRuns: 3000 },
    );
  });
});
