import { describe, expect, it } from "vitest";
import {
  type GrantSubject,
  needsSecondPerson,
  refusalOfDisabling,
  refusalOfGrant,
  refusalOfReissue,
} from "./grants";
import { ADMINISTRATORS, ROLES, type Role } from "./roles";

const SECADMIN = "secadmin";
const NOBODY_ELSE = { systemAdmin: 0, securityAdmin: 0, auditor: 0 };
const OTHERS = { systemAdmin: 1, securityAdmin: 1, auditor: 1 };
const account = (roles: Role[], more: Partial<GrantSubject> = {}): GrantSubject => ({
  id: "someone",
  agencyId: "agency",
  roles,
  enabled: true,
  ...more,
});
const grant = (roles: Role[], headOfOffice = false) => ({ roles, headOfOffice });

describe("granting", () => {
  it("AU-019 never gives one person two of the three posts, nor one beside a business role", () => {
    for (const one of ADMINISTRATORS) {
      for (const other of ROLES.filter((role) => role !== one)) {
        const expected = ADMINISTRATORS.some((post) => post === other)
          ? "administratorsTogether"
          : "administratorWithBusiness";
        expect(refusalOfGrant(SECADMIN, account([]), grant([one, other]), OTHERS)).toBe(expected);
      }
      expect(refusalOfGrant(SECADMIN, account([]), grant([one]), OTHERS)).toBe(null);
    }
  });

  it("AU-020 keeps a holder of each post", () => {
    const holder = account(["securityAdmin"], { agencyId: null });
    expect(refusalOfGrant(SECADMIN, holder, grant([]), NOBODY_ELSE)).toBe("lastSecurityAdmin");
    expect(refusalOfGrant(SECADMIN, holder, grant([]), OTHERS)).toBe(null);
    expect(refusalOfDisabling(SECADMIN, holder, NOBODY_ELSE)).toBe("lastSecurityAdmin");
    expect(refusalOfDisabling(SECADMIN, account(["systemAdmin"]), NOBODY_ELSE)).toBe("lastSystemAdmin");
    expect(refusalOfDisabling(SECADMIN, account(["auditor"]), NOBODY_ELSE)).toBe("lastAuditor");
    expect(refusalOfDisabling(SECADMIN, account(["auditor"], { enabled: false }), NOBODY_ELSE)).toBe(null);
    expect(refusalOfDisabling(SECADMIN, account(["editor"]), NOBODY_ELSE)).toBe(null);
  });

  it("leaves one's own account to somebody else", () => {
    const own = account(["securityAdmin"], { id: SECADMIN });
    expect(refusalOfGrant(SECADMIN, own, grant(["securityAdmin"]), OTHERS)).toBe("ownAccount");
    expect(refusalOfDisabling(SECADMIN, own, OTHERS)).toBe("ownAccount");
  });

  it("asks for an agency where the work is an agency's, and for a reviewer where an office needs its head", () => {
    const homeless = account([], { agencyId: null });
    expect(refusalOfGrant(SECADMIN, homeless, grant(["handler"]), OTHERS)).toBe("needsAgency");
    expect(refusalOfGrant(SECADMIN, homeless, grant(["supervisor"]), OTHERS)).toBe(null);
    expect(refusalOfGrant(SECADMIN, account([]), grant(["handler"], true), OTHERS)).toBe("headNotReviewer");
    expect(refusalOfGrant(SECADMIN, account([]), grant(["reviewer"], true), OTHERS)).toBe(null);
  });

  it("gives no administrator the key to another's post", () => {
    for (const post of ADMINISTRATORS) {
      expect(refusalOfReissue(SECADMIN, account([post]))).toBe("administratorPassword");
    }
    expect(refusalOfReissue(SECADMIN, account(["handler"], { id: SECADMIN }))).toBe("ownAccount");
    expect(refusalOfReissue(SECADMIN, account(["handler"]))).toBe(null);
  });

  it("takes two persons for another security administrator once there are two", () => {
    const wish = grant(["securityAdmin"]);
    expect(needsSecondPerson(account([]), wish, 1)).toBe(false);
    expect(needsSecondPerson(account([]), wish, 2)).toBe(true);
    expect(needsSecondPerson(account(["securityAdmin"]), wish, 2)).toBe(false);
    expect(needsSecondPerson(account([]), grant(["auditor"]), 2)).toBe(false);
  });
});
