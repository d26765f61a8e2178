import { describe, expect, it } from "vitest";
import { previewLinkState, previewRefusal } from "./preview-link";

const OPEN = {
  scope: "proactive",
  disclosureKind: "proactive",
  stage: "inSecrecyReview",
  gate: { hits: [], files: [] },
} as const;

describe("a draft is shown by a link", () => {
  it("only where the settings say so, and one that is withheld only where they say so of it", () => {
    expect(previewRefusal(OPEN)).toBeNull();
    expect(previewRefusal({ ...OPEN, scope: "none" })).toBe("switchedOff");
    const withheld = { ...OPEN, disclosureKind: "withheld" } as const;
    expect(previewRefusal(withheld)).toBe("withheld");
    expect(previewRefusal({ ...withheld, scope: "all" })).toBeNull();
  });

  it("not with the mark of a secret, nor before its files were looked through, nor once it is public", () => {
    const gate = (given: Partial<(typeof OPEN)["gate"]> | object) => ({ ...OPEN.gate, ...given });
    expect(previewRefusal({ ...OPEN, gate: gate({ hits: [{ rule: "secrecyMark" }] }) })).toBe("secrecyMark");
    expect(previewRefusal({ ...OPEN, gate: gate({ hits: [{ rule: "residentId" }] }) })).toBeNull();
    expect(previewRefusal({ ...OPEN, gate: gate({ files: null }) })).toBe("filesUnscanned");
    expect(previewRefusal({ ...OPEN, gate: gate({ files: [{ outcome: "locked" }] }) })).toBe(
      "filesUnreadable",
    );
    for (const stage of ["published", "withdrawn"] as const)
      expect(previewRefusal({ ...OPEN, stage })).toBe("isPublic");
  });

  it("until its time is over or it is taken back", () => {
    expect(previewLinkState({ expiresAt: 10, revokedAt: null }, 9)).toBe("open");
    expect(previewLinkState({ expiresAt: 10, revokedAt: null }, 10)).toBe("expired");
    expect(previewLinkState({ expiresAt: 10, revokedAt: 5 }, 6)).toBe("revoked");
  });
});
