import { describe, expect, it } from "vitest";
import { conflictOf, PERMISSIONS, permissionsOf, ROLES } from "./roles";

describe("roles", () => {
  it("leave no permission to nobody", () => {
    const given = permissionsOf(ROLES);
    expect(PERMISSIONS.filter((permission) => !given.has(permission))).toEqual([]);
  });
  it("keep the three administrators apart from each other and from the business (三员分立)", () => {
    expect(conflictOf(["systemAdmin", "auditor"])).toBe("systemAdmin");
    expect(conflictOf(["handler", "securityAdmin"])).toBe("securityAdmin");
    expect(conflictOf(["handler", "intake"])).toBe(null);
    expect(conflictOf(["auditor"])).toBe(null);
  });
  it("never let one role both draft and sign, or both review secrets and publish", () => {
    for (const role of ROLES) {
      const has = permissionsOf([role]);
      expect(has.has("infoRequest.handle") && has.has("infoRequest.signOff")).toBe(false);
      expect(has.has("draft.secrecyReview") && has.has("publication.publish")).toBe(false);
      expect(has.has("draft.edit") && has.has("publication.publish")).toBe(false);
    }
  });
});
