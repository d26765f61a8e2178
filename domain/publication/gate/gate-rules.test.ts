import { describe, expect, it } from "vitest";
import { type GateFile, type GateHit, type GateState, gateRefusal, preparationRefusal } from "./gate-rules";

const HIT: GateHit = { rule: "residentId", container: "abc", valueHash: "v", inFile: true };
const FILE: GateFile = { sha256: "abc", outcome: "checked", handPages: [], findings: [], isMore: false };
const state = (more: Partial<GateState> = {}): GateState => ({
  hits: [],
  files: [FILE],
  passed: new Set(),
  seenPages: new Set(),
  ...more,
});

describe("the gate", () => {
  it("lets pass what was looked through and is clean", () => {
    expect(gateRefusal(state())).toBe(null);
    expect(gateRefusal(state({ files: [] }))).toBe(null);
  });

  it("S17 lets nothing pass that was not looked through, or not as it is now", () => {
    expect(gateRefusal(state({ files: null }))).toBe("filesUnscanned");
    for (const outcome of ["locked", "damaged", "tooLarge", "failed"] as const)
      expect(gateRefusal(state({ files: [{ ...FILE, outcome }] }))).toBe("filesUnreadable");
  });

  it("PS-006 lets no mark of a secret pass, whatever was decided", () => {
    const hit: GateHit = { ...HIT, rule: "secrecyMark" };
    expect(gateRefusal(state({ hits: [hit], passed: new Set(["abc|v"]) }))).toBe("secrecyMark");
    expect(gateRefusal(state({ hits: [hit], files: null }))).toBe("secrecyMark");
  });

  it("PS-001 wants a decision about each number, in the place where it stands", () => {
    expect(gateRefusal(state({ hits: [HIT] }))).toBe("hitsUndecided");
    expect(gateRefusal(state({ hits: [HIT], passed: new Set(["other|v"]) }))).toBe("hitsUndecided");
    expect(gateRefusal(state({ hits: [HIT], passed: new Set(["abc|v"]) }))).toBe(null);
    expect(gateRefusal(state({ hits: [{ ...HIT, inFile: false }] }))).toBe("hitsUnexplained");
    expect(gateRefusal(state({ hits: [{ ...HIT, rule: "email" }] }))).toBe(null);
  });

  it("PS-019 wants hidden things gone, and leaves the properties of a signed file", () => {
    const unclean = (...kinds: ("hiddenSheets" | "properties" | "signed" | "pictures")[]) =>
      gateRefusal(state({ files: [{ ...FILE, findings: kinds.map((kind) => ({ kind, count: 1 })) }] }));
    expect(unclean("hiddenSheets")).toBe("filesUnclean");
    expect(unclean("properties")).toBe("filesUnclean");
    expect(unclean("properties", "signed")).toBe(null);
    expect(unclean("hiddenSheets", "signed")).toBe("filesUnclean");
    expect(unclean("pictures")).toBe(null);
    expect(gateRefusal(state({ files: [{ ...FILE, isMore: true }] }))).toBe("filesUnclean");
  });

  it("PS-008 wants every page looked at that a machine cannot read", () => {
    const files: GateFile[] = [{ ...FILE, outcome: "byHand", handPages: [1, 3] }];
    expect(gateRefusal(state({ files, seenPages: new Set(["abc|1"]) }))).toBe("pagesUnconfirmed");
    expect(gateRefusal(state({ files, seenPages: new Set(["abc|1", "abc|3"]) }))).toBe(null);
  });

  it("asks an editor for what only an editor can mend", () => {
    expect(preparationRefusal(state({ hits: [HIT] }))).toBe(null);
    expect(preparationRefusal(state({ files: null }))).toBe(null);
    expect(preparationRefusal(state({ files: [{ ...FILE, outcome: "locked" }] }))).toBe("filesUnreadable");
  });
});
