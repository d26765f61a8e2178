import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("a path to go on to", () => {
  it.each([
    "https://evil.cn",
    "//evil.cn",
    "/\\evil.cn",
    "\\\\evil.cn",
    "javascript:alert(1)",
    "%2F%2Fevil",
    "http:evil",
    "/\t/evil.cn",
    "/\n/evil.cn",
    "/desk\u0000",
    "/..//evil.cn",
    "/desk/..//evil.cn/",
    " //evil.cn",
    "",
    `/${"a".repeat(600)}`,
  ])("UR-014 never leads to another origin: %j", (asked) => {
    expect(ownPath(asked)).toBe(null);
  });

  it("UR-014 keeps a place of this site, without its fragment", () => {
    expect(ownPath("/desk/info-requests/019a?do=extend#x")).toBe("/desk/info-requests/019a?do=extend");
    expect(ownPath("/desk?view=mine")).toBe("/desk?view=mine");
    expect(ownPath(null)).toBe(null);
    expect(ownPath(undefined)).toBe(null);
  });
});
