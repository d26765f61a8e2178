import { describe, expect, it } from "vitest";
import { columnLetters, guessedColumns, hasLostDigits, headSet, repeatedHeads } from "./import-columns";

describe("columns of a file", () => {
  it("are known by Chinese and English names, whatever marks stand beside them", () => {
    expect(
      guessedColumns([
        "标题（必填）",
        " 发文 字号",
        "Body",
        "栏目名称",
        "备注",
        "issuedOn",
        "成文日期（格式：2026-02-09）",
      ]),
    ).toEqual(["title", "documentNumber", "body", "column", null, "issuedOn", null]);
  });

  it("IM-003 a head that stands there twice is told, and only the first is taken", () => {
    expect(guessedColumns(["标题", "标题"])).toEqual(["title", null]);
    expect(repeatedHeads(["标题", "正文", " 标题", "", ""])).toEqual(["标题"]);
  });

  it("are one set in whatever order", () => {
    expect(headSet(["标题", "正文"])).toBe(headSet([" 正文", "标题"]));
    expect(headSet(["标题", "正文"])).not.toBe(headSet(["标题", "内容"]));
  });

  it("have the letters of a spreadsheet", () => {
    expect([0, 1, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "B",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });

  it("IM-006 an id number that a spreadsheet has cut is seen", () => {
    expect([110105199001010000, 1.10105e17, "1.10105E+17", "1.10105e17"].map(hasLostDigits)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([20260016, "110105199001011234", 1e14, null, "3.5E+3"].map(hasLostDigits)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
