import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { q, type Store, tx } from "../client";
import { accountForAdministrators, openProposals, passwordHistory } from "../queries/admin-staff";
import { staffBySession } from "../queries/staff";
import { auditEntries } from "../schema/house-keeping";
import { grantProposals, staff, staffPasswords, staffRoles, staffSessions } from "../schema/staff";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { openAccount } from "./accounts";
import {
  decideProposal,
  disableAccount,
  enableAccount,
  grantRoles,
  reissueAccountPassword,
  unlockAccount,
} from "./grants";
import { changePassword, openSession, recordFailedLogin, reissuePassword } from "./staff";

const AT = Date.UTC(2026, 10, 24, 2);
const NONE = { roles: [], headOfOffice: false };
const of = (...roles: Role[]) => ({ roles, headOfOffice: false });
let store: Store;
let security: Staff<"staff.grant">;
let someone: string;

beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await tx(async () => {
    for (const table of [staffSessions, staffPasswords, grantProposals, staffRoles, staff])
      await q().delete(table);
  });
  security = proofOf(await accountForTest("secadmin", ["securityAdmin"]), ["securityAdmin"]);
  someone = await accountForTest("li", [], "agency");
});

const rolesNow = async (id: string) => (await accountForAdministrators(security, id))?.roles;
const intents = async (objectId: string) => {
  const entries = await q().select().from(auditEntries).where(eq(auditEntries.objectId, objectId));
  return entries.map(({ intent, actor }) => ({ intent, actor }));
};

describe("granting roles", () => {
  it("AU-021 counts on the next call of somebody who is signed in", async () => {
    await openSession(someone, "sid", AT);
    expect((await staffBySession("sid"))?.roles).toEqual([]);
    expect(await grantRoles(security, someone, of("handler"), NONE, AT)).toEqual({ granted: true });
    expect((await staffBySession("sid"))?.roles).toEqual(["handler"]);
    expect(await intents(someone)).toContainEqual({ intent: "staff.grant", actor: security.id });
  });

  it("AU-013 signs out whoever loses a role or the account", async () => {
    await grantRoles(security, someone, of("handler"), NONE, AT);
    await openSession(someone, "sid", AT);
    expect(await grantRoles(security, someone, NONE, of("handler"), AT)).toEqual({ granted: true });
    expect(await staffBySession("sid")).toBe(null);
    await openSession(someone, "sid-2", AT);
    expect(await disableAccount(security, someone, AT)).toEqual({ done: true });
    expect(await staffBySession("sid-2")).toBe(null);
    expect(await enableAccount(security, someone, AT)).toEqual({ done: true });
    expect(await staffBySession("sid-2")).toBe(null);
  });

  it("AU-019 leaves the roles as they were when two posts would meet in one person", async () => {
    await grantRoles(security, someone, of("auditor"), NONE, AT);
    const refused = await grantRoles(security, someone, of("auditor", "systemAdmin"), of("auditor"), AT);
    expect(refused).toEqual({ refusal: "administratorsTogether" });
    expect(await rolesNow(someone)).toEqual(["auditor"]);
  });

  it("AU-020 keeps the last security administrator, whoever asks", async () => {
    const former = proofOf<"staff.grant">(someone, ["securityAdmin"]);
    expect(await disableAccount(former, security.id, AT)).toEqual({ refusal: "lastSecurityAdmin" });
    expect(await grantRoles(former, security.id, NONE, of("securityAdmin"), AT)).toEqual({
      refusal: "lastSecurityAdmin",
    });
    expect(await disableAccount(security, security.id, AT)).toEqual({ refusal: "ownAccount" });
    expect(await rolesNow(security.id)).toEqual(["securityAdmin"]);
  });

  it("does not overwrite what another security administrator granted meanwhile", async () => {
    await grantRoles(security, someone, of("editor"), NONE, AT);
    expect(await grantRoles(security, someone, of("handler"), NONE, AT)).toEqual({
      refusal: "changedMeanwhile",
    });
    expect(await rolesNow(someone)).toEqual(["editor"]);
  });

  it("lets a single security administrator appoint a second, and takes two for a third", async () => {
    const second = proofOf<"staff.grant">(someone, ["securityAdmin"]);
    expect(await grantRoles(security, someone, of("securityAdmin"), NONE, AT)).toEqual({ granted: true });
    const third = await accountForTest("wang", []);
    const wish = () => grantRoles(security, third, of("securityAdmin"), NONE, AT);
    expect(await wish()).toEqual({ proposed: true });
    expect(await wish()).toEqual({ refusal: "alreadyProposed" });
    expect(await rolesNow(third)).toEqual([]);
    const [proposal] = await openProposals(security);
    const id = proposal?.id ?? "";
    expect(await decideProposal(security, id, "confirmed", AT)).toEqual({ refusal: "ownProposal" });
    expect(await decideProposal(second, id, "confirmed", AT)).toEqual({ decided: true });
    expect(await rolesNow(third)).toEqual(["securityAdmin"]);
    expect(await decideProposal(second, id, "dropped", AT)).toEqual({ refusal: "changedMeanwhile" });
    expect((await intents(third)).map((entry) => entry.intent)).toEqual([
      "staff.create",
      "staff.proposeGrant",
      "staff.confirmGrant",
    ]);
  });
});

describe("accounts", () => {
  it("begin without a role, and no name is given twice", async () => {
    const by = proofOf<"staff.create">("sysadmin", ["systemAdmin"]);
    const wanted = { username: "zhao", name: "赵", agencyId: "agency", passwordHash: "x" };
    const opened = await openAccount(by, wanted, AT);
    expect("id" in opened && (await rolesNow(opened.id))).toEqual([]);
    expect(await openAccount(by, wanted, AT)).toEqual({ refusal: "usernameTaken" });
  });

  it("AU-003 are unlocked by the security administrator", async () => {
    for (let tries = 0; tries < 5; tries += 1) await recordFailedLogin(someone, AT);
    expect((await accountForAdministrators(security, someone))?.lockedUntil).toBeGreaterThan(AT);
    expect(await unlockAccount(security, someone, AT)).toEqual({ done: true });
    expect((await accountForAdministrators(security, someone))?.lockedUntil).toBe(null);
  });

  it("get a new first password, but not those of the three administrators", async () => {
    await openSession(someone, "sid", AT);
    expect(await reissueAccountPassword(security, someone, "new", AT)).toEqual({ done: true });
    expect(await staffBySession("sid")).toBe(null);
    expect((await accountForAdministrators(security, someone))?.mustChangePassword).toBe(true);
    const auditor = await accountForTest("auditor", ["auditor"]);
    expect(await reissueAccountPassword(security, auditor, "new", AT)).toEqual({
      refusal: "administratorPassword",
    });
    expect(await reissuePassword("system", auditor, "new", AT)).toBe(true);
  });

  it("AU-008 remember their last passwords and end other sessions on a change", async () => {
    await openSession(someone, "here", AT);
    await openSession(someone, "elsewhere", AT);
    const here = (await staffBySession("here"))?.sessionId ?? "";
    for (const [turn, hash] of ["a", "b", "c", "d", "e", "f"].entries())
      await changePassword(someone, hash, here, AT + turn);
    expect(await passwordHistory(someone, 5)).toEqual(["f", "e", "d", "c", "b"]);
    expect(await staffBySession("here")).not.toBe(null);
    expect(await staffBySession("elsewhere")).toBe(null);
  });
});
