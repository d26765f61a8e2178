import { describe, expect, it } from "vitest";
import { inOrder, levelsFor, type ReviewRule } from "./review-levels";

const rule = (
  agencyId: string | null,
  columnId: string | null,
  levels: ReviewRule["levels"],
): ReviewRule => ({ agencyId, columnId, levels });
const RULES = [
  rule(null, null, ["first", "second"]),
  rule("town", null, ["first"]),
  rule(null, "emergency", ["final"]),
  rule("town", "emergency", []),
];
const at = (agencyId: string, ...columnIds: string[]) => levelsFor(RULES, { agencyId, columnIds });

describe("levelsFor", () => {
  it("asks for all three while nobody has said otherwise", () => {
    expect(levelsFor([], { agencyId: "town", columnIds: ["notices"] })).toEqual(["first", "second", "final"]);
  });

  it("lets the closest rule decide alone", () => {
    expect(at("city", "notices")).toEqual(["first", "second"]);
    expect(at("town", "notices")).toEqual(["first"]);
    expect(at("city", "emergency")).toEqual(["final"]);
    expect(at("town", "emergency")).toEqual([]);
  });

  it("holds below a column what is said for it, until something nearer is said", () => {
    expect(at("city", "warnings", "emergency", "root")).toEqual(["final"]);
    const nearer = [...RULES, rule(null, "warnings", ["second", "first"])];
    expect(levelsFor(nearer, { agencyId: "city", columnIds: ["warnings", "emergency"] })).toEqual([
      "first",
      "second",
    ]);
  });
});

describe("inOrder", () => {
  it("gives each level once, the first first", () => {
    expect(inOrder(["final", "first", "final"])).toEqual(["first", "final"]);
  });
});
