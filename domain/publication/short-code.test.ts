import { expect, it } from "vitest";
import { SHORT_CODE_LETTERS, shortCode, shortCodeOf } from "./short-code";

it("M-16 has no letter that looks like another", () => {
  expect(SHORT_CODE_LETTERS).not.toMatch(/[01OILU]/);
  expect(new Set(SHORT_CODE_LETTERS).size).toBe(30);
});

it("reads a code however it was typed, and nothing else", () => {
  expect(shortCode("k7m2-p9q")).toBe("K7M2P9Q");
  expect(shortCode(" Ｋ７Ｍ２Ｐ９Ｑ ")).toBe("K7M2P9Q");
  for (const none of ["", "K7M2P9", "K7M2P9Q8", "K7M2P0Q", "K7M2P9甲", "..", "%00"])
    expect(shortCode(none)).toBeNull();
});

it("spells what bytes say, and reads it again", () => {
  const code = shortCodeOf(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
  expect(shortCode(code)).toBe(code);
  expect(() => shortCodeOf(new Uint8Array(13))).toThrow("bytes");
});
