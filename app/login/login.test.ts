import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { disableAccount, grantRoles } from "@/db/mutations/grants";
import { changePassword, createStaff } from "@/db/mutations/staff";
import { openStore } from "@/db/open-store";
import { auditPage } from "@/db/queries/audit";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Role } from "@/domain/access/roles";
import { hashPassword } from "@/server/passwords";
import { accountFor } from "@/server/session-of";
import { placeSessionSecret } from "@/server/session-secret";
import { sidOf } from "@/server/sign-in";
import { POST as logOut } from "../logout/route";
import { POST as logIn } from "./submit/route";

const PASSWORD = "Zh4o-wen2-Kai8";
const SECRET = "a secret for tests, 32 bytes long";
const MINUTE = 60_000;

let store: Store;
let passwordHash: string;
let visits = 0;

beforeAll(async () => {
  store = openTestStore();
  placeSessionSecret(SECRET);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => store.close());
afterEach(() => vi.useRealTimers());

/** A new account; the names differ, so that one test's failures are not another's. */
async function account(
  username: string,
  roles: Role[] = ["handler"],
  more: { mustChangePassword?: boolean } = {},
) {
  const row = { username, name: username, agencyId: "agency", passwordHash, headOfOffice: false };
  return createStaff(
    "system",
    { ...row, roles, mustChangePassword: false, demonstration: false, ...more },
    Date.now(),
  );
}

/** One visit to the login form, from an address of its own unless told otherwise. */
async function visit(
  username: string,
  password: string,
  more: { next?: string; from?: string; cookie?: string } = {},
) {
  const { next, from = `192.0.2.${++visits % 250}`, cookie = "" } = more;
  const body = new URLSearchParams({ username, password, ...(next !== undefined && { next }) });
  const response = await logIn(
    new Request("http://localhost:3000/login/submit", {
      method: "POST",
      body,
      headers: { "x-real-ip": from, cookie },
    }),
  );
  const cookies = response.headers.getSetCookie();
  const session = cookies.find((line) => line.startsWith("staff-session="));
  return { status: response.status, to: response.headers.get("location"), session, cookies };
}
const pairOf = (line: string | undefined) => line?.split(";")[0] ?? "";

async function fail(username: string, times: number) {
  let last = await visit(username, "wrong password 0");
  for (let time = 1; time < times; time++) last = await visit(username, `wrong password ${time}`);
  return last;
}

const security = proofOf<"staff.grant">("security", ["securityAdmin"]);
const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
const intentsOn = async (id: string) => {
  const { items } = await auditPage(auditor, { objects: [{ kind: "staff", id }] }, null, 100);
  return items.map(({ intent }) => intent);
};

describe("logging in", () => {
  it("gives an HttpOnly, SameSite session cookie and leads to where the roles belong", async () => {
    await account("an-intake", ["intake"]);
    await account("an-editor", ["editor"]);
    await account("an-auditor", ["auditor"]);
    await account("nobody-yet", []);
    const { status, to, session } = await visit("an-intake", PASSWORD);
    expect({ status, to }).toEqual({ status: 303, to: "/desk" });
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect((await visit("an-editor", PASSWORD)).to).toBe("/publishing");
    expect((await visit("an-auditor", PASSWORD)).to).toBe("/audit");
    expect((await visit("nobody-yet", PASSWORD)).to).toBe("/account");
  });

  it("takes the name in full-width letters and with spaces around it", async () => {
    await account("wide-name");
    expect((await visit(" ｗｉｄｅ－ｎａｍｅ ", PASSWORD)).to).toBe("/desk");
  });

  it("leads a first password to the page that changes it, wherever it was asked to go", async () => {
    await account("first-day", ["handler"], { mustChangePassword: true });
    expect((await visit("first-day", PASSWORD, { next: "/desk?view=mine" })).to).toBe("/account/password");
  });

  it("keeps the name for the form and the password nowhere", async () => {
    await account("kept-name");
    const { to, cookies, session } = await visit("kept-name", "a wrong password");
    expect(session).toBe(undefined);
    expect(to).toBe("/login?why=wrong");
    expect(cookies.join()).toMatch(/^login-typed=/);
    expect(cookies.join() + to).not.toMatch(/kept-name|a wrong password/);
  });

  it("UR-014 goes on only within this site", async () => {
    await account("goes-on");
    expect((await visit("goes-on", PASSWORD, { next: "/desk/info-requests/1?do=sign" })).to).toBe(
      "/desk/info-requests/1?do=sign",
    );
    for (const next of [
      "https://evil.cn",
      "//evil.cn",
      "/\\evil.cn",
      "javascript:alert(1)",
      "%2F%2Fevil",
      "http:evil",
      "",
    ])
      expect((await visit("goes-on", PASSWORD, { next })).to).toBe("/desk");
  });

  it("reads empty, over-long and doubled fields without a fault", async () => {
    await account("odd-forms");
    expect((await visit("", "")).to).toBe("/login?why=empty");
    expect((await visit("odd-forms", "")).to).toBe("/login?why=empty");
    expect((await visit("x".repeat(5000), PASSWORD)).to).toBe("/login?why=wrong");
    expect((await visit("odd-forms", "x".repeat(100_000))).to).toBe("/login?why=wrong");
    const doubled = new URLSearchParams([
      ["username", "odd-forms"],
      ["username", "someone-else"],
      ["password", PASSWORD],
    ]);
    const request = new Request("http://localhost:3000/login/submit", { method: "POST", body: doubled });
    expect((await logIn(request)).headers.get("location")).toBe("/login?why=empty");
  });
});

describe("AU-001 five wrong passwords within fifteen minutes", () => {
  it("lock the account for thirty minutes even for the right one, on the record and over a restart", async () => {
    const id = await account("locked-one");
    expect((await fail("locked-one", 4)).to).toBe("/login?why=wrong");
    expect((await visit("locked-one", "wrong again")).to).toBe("/login?why=locked");
    expect((await visit("locked-one", PASSWORD)).to).toBe("/login?why=locked");
    expect(await intentsOn(id)).toContain("staff.lock");

    const reopened = openStore(store.sqlite.name, store.keys);
    expect((await visit("locked-one", PASSWORD)).to).toBe("/login?why=locked");
    vi.useFakeTimers({ now: Date.now() + 31 * MINUTE, toFake: ["Date"] });
    expect((await visit("locked-one", PASSWORD)).to).toBe("/desk");
    vi.useRealTimers();
    reopened.close();
    store = openStore(store.sqlite.name, store.keys);
  });

  it("count only within the fifteen minutes", async () => {
    await account("slow-typist");
    await fail("slow-typist", 4);
    vi.useFakeTimers({ now: Date.now() + 16 * MINUTE, toFake: ["Date"] });
    expect((await visit("slow-typist", "wrong")).to).toBe("/login?why=wrong");
    expect((await visit("slow-typist", PASSWORD)).to).toBe("/desk");
  });
});

describe("AU-004 an unknown name, a wrong password and a disabled account", () => {
  it("get the same answer, byte for byte, the lock included", async () => {
    await account("known-one");
    const id = await account("left-the-office");
    expect(await disableAccount(security, id, Date.now())).toEqual({ done: true });
    for (const time of [1, 2, 3, 4, 5, 6]) {
      const answers = [];
      for (const name of ["known-one", "never-heard-of", "left-the-office"]) {
        const { status, to, session } = await visit(name, name === "left-the-office" ? PASSWORD : "wrong");
        answers.push({ status, to, session });
      }
      const why = time < 5 ? "wrong" : "locked";
      expect(answers).toEqual(Array(3).fill({ status: 303, to: `/login?why=${why}`, session: undefined }));
    }
  });
});

describe("AU-002 one address that tries many names", () => {
  it("is told to stop after fifty failures, and the accounts are not locked", async () => {
    await account("sprayed");
    const from = "198.51.100.7";
    for (let time = 0; time < 50; time++) await visit(`name-${time}`, "Spring2026!", { from });
    expect((await visit("sprayed", PASSWORD, { from })).to).toBe("/login?why=tooMany");
    expect((await visit("sprayed", PASSWORD)).to).toBe("/desk");
  });
});

describe("AU-010 a session set before logging in", () => {
  it("is worth nothing, and a login always makes a new one", async () => {
    await account("fixed");
    const planted = "staff-session=planted-by-somebody";
    const first = await visit("fixed", PASSWORD, { cookie: planted });
    const again = await visit("fixed", PASSWORD, { cookie: pairOf(first.session) });
    expect(await accountFor(planted)).toBe(null);
    expect(pairOf(again.session)).not.toBe(pairOf(first.session));
    expect((await accountFor(pairOf(again.session)))?.username).toBe("fixed");
  });
});

describe("AU-013 a copied cookie", () => {
  const ids = new Map<string, string>();
  const copyOf = async (username: string) => {
    ids.set(username, await account(username));
    const copy = pairOf((await visit(username, PASSWORD)).session);
    expect((await accountFor(copy))?.username).toBe(username);
    return copy;
  };

  it("is a stranger's as soon as its owner logs out", async () => {
    const copy = await copyOf("leaves");
    const response = await logOut(
      new Request("http://localhost:3000/logout", {
        method: "POST",
        body: new URLSearchParams(),
        headers: { cookie: copy },
      }),
    );
    expect(response.headers.get("location")).toBe("/login?out");
    expect(response.headers.getSetCookie().join()).toMatch(/^staff-session=; .*Max-Age=0/);
    expect(await accountFor(copy)).toBe(null);
    expect(await intentsOn(ids.get("leaves") ?? "")).toContain("staff.logOut");
  });

  it("is a stranger's as soon as the account is disabled, loses a role or gets a new password", async () => {
    const disabled = await copyOf("disabled");
    const demoted = await copyOf("demoted");
    const renewed = await copyOf("renewed");
    const [first = "", second = "", third = ""] = ["disabled", "demoted", "renewed"].map((name) =>
      ids.get(name),
    );
    await disableAccount(security, first, Date.now());
    const seen = { roles: ["handler" as const], headOfOffice: false };
    expect(await grantRoles(security, second, { roles: [], headOfOffice: false }, seen, Date.now())).toEqual({
      granted: true,
    });
    await changePassword(third, passwordHash, "another session", Date.now());
    for (const copy of [disabled, demoted, renewed]) expect(await accountFor(copy)).toBe(null);
  });

  it("AU-011 is over after fifteen idle minutes, AU-012 and after eight hours whatever was done", async () => {
    const idle = await copyOf("idle");
    const busy = await copyOf("busy");
    const start = Date.now();
    vi.useFakeTimers({ now: start + 16 * MINUTE, toFake: ["Date"] });
    expect(await accountFor(idle)).toBe(null);
    vi.setSystemTime(start + 14 * MINUTE);
    for (let minutes = 14; minutes < 480; minutes += 14) {
      vi.setSystemTime(start + minutes * MINUTE);
      expect((await accountFor(busy))?.username).toBe("busy");
    }
    vi.setSystemTime(start + 481 * MINUTE);
    expect(await accountFor(busy)).toBe(null);
  });
});

describe("AU-014 a forged token", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64url");
  const signed = (head: string, body: string, key: string) =>
    `${head}.${body}.${createHmac("sha256", key).update(`${head}.${body}`).digest("base64url")}`;

  it("opens nothing, even with the id of a live session in it", async () => {
    await account("forged");
    const real = pairOf((await visit("forged", PASSWORD)).session);
    const body = base64(JSON.stringify({ sid: await sidOf(real) }));
    expect((await accountFor(real))?.username).toBe("forged");
    for (const token of [
      `${base64('{"alg":"none"}')}.${body}.`,
      signed(base64('{"alg":"HS256"}'), body, ""),
      signed(base64('{"alg":"HS256"}'), body, SECRET),
      `${base64('{"alg":"dir","enc":"A256GCM","kid":"../../dev/null"}')}..${body}.${body}.${body}`,
      body,
      "undefined",
      "a".repeat(1_000_000),
    ])
      expect(await accountFor(`staff-session=${token}`)).toBe(null);
  });

  it("a real one with a changed letter opens nothing", async () => {
    await account("tampered");
    const real = pairOf((await visit("tampered", PASSWORD)).session);
    const at = Math.floor(real.length / 2);
    const changed = `${real.slice(0, at)}${real[at] === "A" ? "B" : "A"}${real.slice(at + 1)}`;
    expect(await accountFor(changed)).toBe(null);
    placeSessionSecret("another secret, of another house");
    expect(await accountFor(real)).toBe(null);
    placeSessionSecret(SECRET);
    expect((await accountFor(real))?.username).toBe("tampered");
  });
});

describe("AU-021 a change of roles", () => {
  it("counts on the next call", async () => {
    const id = await account("promoted", ["handler"]);
    const cookie = pairOf((await visit("promoted", PASSWORD)).session);
    const seen = { roles: ["handler" as const], headOfOffice: false };
    const grant = { roles: ["handler" as const, "reviewer" as const], headOfOffice: false };
    expect(await grantRoles(security, id, grant, seen, Date.now())).toEqual({ granted: true });
    expect((await accountFor(cookie))?.roles.toSorted()).toEqual(["handler", "reviewer"]);
  });
});
