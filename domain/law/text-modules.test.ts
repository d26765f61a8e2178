import { describe, expect, it } from "vitest";
import { ANSWER_PARTS, OUTCOMES, requiredParts } from "./outcomes";
import { TEXT_MODULES } from "./text-modules";

describe("S-45 the house's text modules", () => {
  it("have each a name of their own, an article and words", () => {
    expect(TEXT_MODULES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(TEXT_MODULES.map(({ id }) => id)).size).toBe(TEXT_MODULES.length);
    for (const { basis, text, title } of TEXT_MODULES) {
      expect(basis).toMatch(/第[一二三四五六七八九十]+条|《/);
      expect(text.length).toBeGreaterThan(20);
      expect(title.length).toBeLessThan(24);
    }
  });

  it("belong to parts that their outcomes have", () => {
    for (const { id, part, outcomes } of TEXT_MODULES) {
      expect(ANSWER_PARTS).toContain(part);
      for (const outcome of outcomes) {
        const reasons = outcome === "unableNotHeld" ? (["notExist", "notOurs"] as const) : [null];
        const parts = reasons.flatMap((reason) => [...requiredParts(outcome, reason)]);
        expect({ id, outcome, has: parts.includes(part) }).toEqual({ id, outcome, has: true });
      }
    }
  });

  it("leave no outcome that is given by answer without one, but the reissue", () => {
    const covered = new Set(TEXT_MODULES.flatMap(({ outcomes }) => outcomes));
    const bare = Object.entries(OUTCOMES).flatMap(([outcome, { byAnswer }]) =>
      byAnswer && !covered.has(outcome as keyof typeof OUTCOMES) ? [outcome] : [],
    );
    expect(bare).toEqual(["declinedReissue"]);
  });
});
