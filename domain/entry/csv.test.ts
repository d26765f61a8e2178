import { describe, expect, it } from "vitest";
import { csvOf } from "./csv";

describe("a list as CSV", () => {
  it("begins with the mark that Excel and WPS read UTF-8 by", () => {
    expect(csvOf([["编号"]])).toBe("\ufeff编号\r\n");
  });

  it("quotes commas, quotation marks and line breaks", () => {
    expect(csvOf([["a,b", 'c"d', "e\nf"]])).toBe('\ufeff"a,b","c""d","e\nf"\r\n');
  });

  it.each(["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝HYPERLINK()"])("makes no formula of %j", (text) => {
    expect(csvOf([[text]]).slice(1)).toMatch(/^"?'/);
  });

  it("leaves what only holds such a sign", () => {
    expect(csvOf([["GH-2026-000001", "1=1"]])).toBe("\ufeffGH-2026-000001,1=1\r\n");
  });
});
