import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifference } from "./text-difference";

describe("S-07 the difference of two drafts", () => {
  it("names the characters that differ and leaves the others whole", () => {
    expect(textDifference("本机关不予公开。", "本机关决定予以公开。")).toEqual([
      { kind: "same", text: "本机关" },
      { kind: "removed", text: "不" },
      { kind: "added", text: "决定" },
      { kind: "same", text: "予" },
      { kind: "added", text: "以" },
      { kind: "same", text: "公开。" },
    ]);
  });

  it("gives back both texts, whatever they are", () => {
    const text = fc.string({ unit: fc.constantFrom("公", "开", "的", "𠮷", "\n", "a"), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textDifference(before, after) ?? [];
        const without = (kind: string) =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("declines to compare what is too long", () => {
    expect(textDifference("公".repeat(3000), "开".repeat(3000))).toBe(null);
  });
});
