import { describe, expect, it } from "vitest";
import { enteredDate } from "./entered-date";
import { cleanLine, cleanText, lengthOf, textProblem } from "./entered-text";

describe("cleanText", () => {
  it("FF-007 line breaks become LF once, and blank lines stay", () => {
    expect(cleanText("甲\r\n乙\r丙\n\n\n丁")).toBe("甲\n乙\n丙\n\n\n丁");
    expect(cleanText(cleanText("甲\r\n乙"))).toBe("甲\n乙");
  });

  it("UN-018 text pasted from a word processor loses its hidden controls and keeps its quotes", () => {
    expect(cleanText("“甲”\u00a0乙\u2028丙\u00ad\u000b丁\f")).toBe("“甲” 乙\n丙丁");
  });

  it("UN-007 nothing can turn the direction of the text round", () => {
    expect(cleanText("\u202egnp.exe\u2066")).toBe("gnp.exe");
  });

  it("UN-010, UN-011 composes characters and changes no others", () => {
    expect(cleanText("e\u0301 ⼈ ＡＢＣ")).toBe("é ⼈ ＡＢＣ");
  });

  it("UN-013 keeps a family of emoji whole", () => {
    expect(cleanText("👨‍👩‍👧")).toBe("👨‍👩‍👧");
  });

  it("UN-014 at most eight marks on one character", () => {
    const started = performance.now();
    expect(cleanText(`甲${"\u0316".repeat(500)}乙`)).toBe(`甲${"\u0316".repeat(8)}乙`);
    cleanText("\u0316".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("UN-020 keeps variation selectors", () => {
    expect(cleanText("葛\u{E0100}")).toBe("葛\u{E0100}");
  });
});

describe("cleanLine", () => {
  it("FF-002, UN-008 spaces and zero-width characters are no content", () => {
    expect(cleanLine("\u3000 \u3000")).toBe("");
    expect(cleanLine("张\u200b\u200c\u200d\u2060\ufeff三\n丰")).toBe("张三 丰");
  });
});

describe("textProblem", () => {
  it.each([
    ["UN-005 NUL", "张三\u0000", "illegal"],
    ["UN-006 half a character", "\ud800abc", "illegal"],
    ["UN-015 somebody's broken decoding", "\ufffd", "illegal"],
    ["UN-004 a character of one's own making", "\ue81e", "privateUse"],
    ["UN-003 rare characters", "𬱖㛃䶮𠮷", null],
    ["UN-019 other scripts", "ئۇيغۇرچە བོད ᠮᠣᠩᠭᠣᠯ", null],
    ["line breaks and tabs", "甲\t乙\r\n丙\u000b", null],
  ])("%s", (_name, text, problem) => {
    expect(textProblem(text)).toBe(problem);
  });
});

it("FF-006 length counts characters, not units", () => {
  expect(lengthOf("𠮷😀甲")).toBe(3);
});

describe("enteredDate", () => {
  it.each(["2026-02-09", "2026/2/9", "2026年2月9日", "20260209", "２０２６-０２-０９", " 2026.2.9 "])(
    "DT-002 reads %s",
    (text) => {
      expect(enteredDate(text)).toEqual({ value: "2026-02-09" });
    },
  );

  it("DT-001 knows the calendar", () => {
    expect(enteredDate("2026-02-30")).toEqual({ reason: "notADate" });
    expect(enteredDate("2024-02-29")).toEqual({ value: "2024-02-29" });
  });

  it.each([
    ["0000-00-00", "notADate"],
    ["9999-12-31", "dateRange"],
    ["1948-12-31", "dateRange"],
    ["10000-01-01", "notADate"],
    ["-1-1-1", "notADate"],
    ["二〇二六年", "notADate"],
  ])("DT-003 refuses %s", (text, reason) => {
    expect(enteredDate(text)).toEqual({ reason });
  });
});
