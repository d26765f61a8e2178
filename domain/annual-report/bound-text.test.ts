import { describe, expect, it } from "vitest";
import { boundPieces, unknownTokens, withFigures } from "./bound-text";

const TEXT = "全年新收申请{本年新收}件，办结{办结}件。";

describe("a text with bound figures", () => {
  it("comes apart into words and figures, and together again", () => {
    const pieces = boundPieces(TEXT);
    expect(pieces).toEqual([
      { text: "全年新收申请" },
      { token: "本年新收" },
      { text: "件，办结" },
      { token: "办结" },
      { text: "件。" },
    ]);
    expect(pieces.map((piece) => ("token" in piece ? `{${piece.token}}` : piece.text)).join("")).toBe(TEXT);
  });

  it("says what the tables say, and shows a gap where nobody knows", () => {
    expect(withFigures(TEXT, { 本年新收: 564, 办结: null }, "＿＿")).toBe("全年新收申请564件，办结＿＿件。");
  });

  it("names tokens that stand for nothing, once each", () => {
    expect(unknownTokens("{甲}{乙}{甲}{本年新收}", new Set(["本年新收"]))).toEqual(["甲", "乙"]);
  });
});
