import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { changePassword, createStaff, reissuePassword } from "@/db/mutations/staff";
import { type StaffAccount, staffBySession } from "@/db/queries/staff";
import { staff, staffPasswords, staffRoles, staffSessions } from "@/db/schema/staff";
import { openTestStore } from "@/db/test-store";
import { now } from "./clock";
import { newPasswordProblem } from "./new-password";
import { hashPassword, randomPassword } from "./passwords";
import { placeSessionSecret } from "./session-secret";
import { sidHashOf, sidOf, signIn } from "./sign-in";

const FIRST = "kTm4-bVx7-Rhq2-Wze9";
let store: Store;
let id: string;

beforeAll(() => {
  store = openTestStore();
  placeSessionSecret("a secret for tests, 32 bytes long");
});
afterAll(() => store.close());
beforeEach(async () => {
  await tx(async () => {
    for (const table of [staffSessions, staffPasswords, staffRoles, staff]) await q().delete(table);
  });
  const account = {
    username: "li",
    name: "李志远",
    agencyId: null,
    headOfOffice: false,
    demonstration: false,
  };
  const passwordHash = await hashPassword(FIRST);
  id = await createStaff("system", { ...account, passwordHash, roles: [], mustChangePassword: true }, now());
});

async function accountOf(cookies: string[] | null): Promise<StaffAccount> {
  const sid = await sidOf(cookies?.map((cookie) => cookie.split(";")[0]).join("; "));
  const account = sid && (await staffBySession(sidHashOf(sid)));
  if (!account) throw new Error("nobody is signed in");
  return account;
}

describe("AU-007 a first password", () => {
  it("opens one session and no second one", async () => {
    expect((await accountOf(await signIn("li", FIRST))).mustChangePassword).toBe(true);
    expect(await signIn("li", FIRST)).toBe(null);
  });

  it("is over after 72 hours, and a new one can be given", async () => {
    const old = await hashPassword(FIRST);
    await reissuePassword("system", id, old, now() - 73 * 3_600_000);
    expect(await signIn("li", FIRST)).toBe(null);
    await reissuePassword("system", id, old, now());
    expect(await signIn("li", FIRST)).not.toBe(null);
  });

  it("gives way to one's own, which lasts", async () => {
    const account = await accountOf(await signIn("li", FIRST));
    await changePassword(id, await hashPassword("荔枝 三月红 妃子笑 Lz7"), account.sessionId, now());
    expect(await signIn("li", FIRST)).toBe(null);
    for (const _ of "12") expect(await signIn("li", "荔枝 三月红 妃子笑 Lz7")).not.toBe(null);
  });
});

describe("AU-008 a change of password", () => {
  it("asks for the present one, and counts wrong tries", async () => {
    const account = await accountOf(await signIn("li", FIRST));
    const next = randomPassword();
    expect(await newPasswordProblem(account, "guess", next)).toBe("wrongCurrent");
    expect(await newPasswordProblem(account, FIRST, next)).toBe(null);
    for (const _ of "1234") await newPasswordProblem(account, "guess", next);
    const [row] = await q().select({ lockedUntil: staff.lockedUntil }).from(staff);
    expect(row?.lockedUntil).toBeGreaterThan(now());
  });

  it("refuses the last five, takes the sixth", async () => {
    const account = await accountOf(await signIn("li", FIRST));
    const used = [FIRST];
    for (let times = 0; times < 5; times += 1) {
      const next = randomPassword();
      await changePassword(id, await hashPassword(next), account.sessionId, now());
      used.push(next);
    }
    const current = used.at(-1) ?? "";
    for (const password of used.slice(1))
      expect(await newPasswordProblem(account, current, password)).toBe("usedBefore");
    expect(await newPasswordProblem(account, current, FIRST)).toBe(null);
  });
});
