import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphChanges } from "./text-changes";

describe("paragraphChanges", () => {
  it("names the paragraphs that came and went, in order", () => {
    expect(paragraphChanges("甲\n乙\n\n丙", "甲\n乙二\n丙\n丁")).toEqual([
      { kind: "removed", text: "乙" },
      { kind: "added", text: "乙二" },
      { kind: "added", text: "丁" },
    ]);
  });

  it("finds nothing in a text that only moved its blank lines", () => {
    expect(paragraphChanges("甲\n乙", " 甲 \n\n\n乙\n")).toEqual([]);
    expect(paragraphChanges("", "")).toEqual([]);
  });

  it("never loses a paragraph: the old text without what went is the new one without what came", () => {
    const text = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const changes = paragraphChanges(old.join("\n"), fresh.join("\n")) ?? [];
        const count = (list: readonly string[], word: string) => list.filter((one) => one === word).length;
        for (const word of ["甲", "乙", "丙", "丁"]) {
          const of = (kind: string) => changes.filter((one) => one.kind === kind && one.text === word).length;
          expect(count(old, word) - of("removed")).toBe(count(fresh, word) - of("added"));
        }
      }),
    );
  });

  it("gives up on what is too long to compare", () => {
    const long = Array.from({ length: 3000 }, (_, at) => `第${at}段`).join("\n");
    expect(paragraphChanges(long, long.replaceAll("段", "条"))).toBe(null);
    expect(paragraphChanges(long, long)).toEqual([]);
  });
});
