import { describe, expect, it } from "vitest";
import { readCreditCode } from "./credit-code";

describe("统一社会信用代码", () => {
  it("is taken however it was typed", () => {
    expect(readCreditCode("1144018300750114XN")).toEqual({ value: "1144018300750114XN" });
    expect(readCreditCode(" １１44 0183 0075 0114xn ")).toEqual({ value: "1144018300750114XN" });
  });
  it("shows a slip of the pen by its check character", () => {
    expect(readCreditCode("1144018300750115XN")).toEqual({ reason: "checksum" });
    expect(readCreditCode("1144018300750141XN")).toEqual({ reason: "checksum" });
  });
  it("has eighteen characters of its own alphabet", () => {
    for (const wrong of [
      "",
      "1144018300750114X",
      "1144018300750114XNN",
      "I144018300750114XN",
      "增城市",
      "x".repeat(1000),
    ]) {
      expect(readCreditCode(wrong)).toEqual({ reason: "shape" });
    }
  });
});
