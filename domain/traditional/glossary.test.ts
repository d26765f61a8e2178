import { describe, expect, it } from "vitest";
import { protectedPieces } from "./glossary";

const kept = (text: string, before = "") =>
  protectedPieces(text, before)
    .filter(({ isProtected }) => isProtected)
    .map((piece) => piece.text);

describe("what is not converted (ux M-34)", () => {
  it.each([
    ["增府办〔2026〕16号", ["增府办〔2026〕16号"]],
    ["《关于印发〈办法〉的通知》（增府办〔2026〕16号）", ["增府办〔2026〕16号"]],
    ["根据增府办〔2025〕9号和增发改[2024]3号，现予公布", ["增府办〔2025〕9号", "增发改[2024]3号"]],
    ["粤府函（2021）第7号", ["粤府函（2021）第7号"]],
    ["2026年第3号", []],
  ])("keeps the numbers of documents in %s", (text, numbers) => {
    expect(kept(text)).toEqual(numbers);
  });

  it("keeps a family name where the text says that a name follows", () => {
    expect(kept("联系人：范志强，电话020-82631000")).toEqual(["范"]);
    expect(kept("范志强", "联系人")).toEqual(["范"]);
    expect(kept("于伟", "负责人：")).toEqual(["于"]);
  });

  it("takes no other word for a name", () => {
    expect(kept("适用范围：本市")).toEqual([]);
    expect(kept("于本月底前完成", "完成时间")).toEqual([]);
    expect(kept("负责人应当于每月五日前报告")).toEqual([]);
  });

  it("loses nothing of a text", () => {
    const text = "根据增府办〔2025〕9号，联系人：余志强（增规〔2026〕1号）";
    expect(
      protectedPieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
