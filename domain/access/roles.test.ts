import { describe, expect, it } from "vitest";
import { ADMINISTRATORS, conflictOf, PERMISSIONS, permissionsOf, ROLES } from "./roles";

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
  it("AU-019 let no administrator see or change the business, and the auditor change nothing", () => {
    expect([...permissionsOf(["systemAdmin"])].toSorted()).toEqual(["site.manage", "staff.create"]);
    expect([...permissionsOf(["securityAdmin"])]).toEqual(["staff.grant"]);
    expect([...permissionsOf(["auditor"])]).toEqual(["audit.read"]);
    const others = ROLES.filter((role) => !ADMINISTRATORS.some((post) => post === role));
    for (const own of ["site.manage", "staff.create", "staff.grant", "audit.read"] as const)
      expect(permissionsOf(others).has(own)).toBe(false);
  });
});
