import { describe, expect, it } from "vitest";
import { areasOf, homeOf } from "./areas";
import { ROLES } from "./roles";

describe("areas", () => {
  it("give every role its areas: a reviewer, who reviews letters and drafts, has two", () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, areasOf([role])]))).toEqual({
      intake: ["/desk"],
      handler: ["/desk"],
      reviewer: ["/desk", "/publishing"],
      secrecyReviewer: ["/publishing"],
      editor: ["/publishing"],
      publisher: ["/publishing"],
      supervisor: ["/oversight"],
      systemAdmin: ["/admin"],
      securityAdmin: ["/admin"],
      auditor: ["/audit"],
    });
  });
  it("lead somebody of two areas to the first, and an account without a role nowhere", () => {
    expect(areasOf(["editor", "handler"])).toEqual(["/desk", "/publishing"]);
    expect(homeOf(["editor", "handler"])).toBe("/desk");
    expect(homeOf([])).toBe(null);
  });
});
