import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { verifyAudit } from "@/db/mutations/audit";
import { openSession } from "@/db/mutations/staff";
import { auditPage } from "@/db/queries/audit";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { permissionsOf, ROLES, type Role } from "@/domain/access/roles";
import type { StaffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { placeSessionSecret } from "@/server/session-secret";
import { sessionCookieFor, sidHashOf } from "@/server/sign-in";

const { call, ended } = vi.hoisted(() => ({
  call: { cookie: "" },
  ended: (how: string) => () => {
    throw new Error(how);
  },
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ cookie: call.cookie }) }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: ended("redirect"),
  forbidden: ended("forbidden"),
  notFound: ended("notFound"),
}));

const modules = import.meta.glob<Record<string, StaffAction>>("./**/actions.ts", { eager: true });
const actions = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).map(([name, action]) => ({ file, name, action })),
);

/** What each part of the house may ask for; reviewed by hand, so that an action with the wrong permission is noticed. */
const MAY_ASK: Readonly<Record<string, RegExp>> = {
  "./(admin)/admin/agencies/": /^site\.manage$/,
  "./(admin)/admin/columns/": /^site\.manage$/,
  "./(admin)/admin/publishing-workflow/": /^site\.manage$/,
  "./(admin)/admin/letter-templates/": /^site\.manage$/,
  "./(admin)/admin/calendar/": /^site\.manage$/,
  "./(admin)/admin/setup/": /^site\.manage$/,
  "./(admin)/admin/site/": /^site\.manage$/,
  "./(admin)/admin/synonyms/": /^site\.manage$/,
  "./(admin)/admin/staff/": /^staff\.create$/,
  "./(admin)/admin/grants/": /^staff\.grant$/,
  "./(audit)/": /^audit\.read$/,
  "./(oversight)/": /^oversight\.read$/,
  "./(desk)/": /^(infoRequest|applicant)\./,
  "./(publishing)/publishing/reports/": /^report\./,
  "./(publishing)/": /^(draft|publication|alert)\./,
  "./account/": /^ownAccount$/,
};

let store: Store;
const cookies = new Map<Role | "nobody", string>();

beforeAll(async () => {
  store = openTestStore();
  placeSessionSecret("a secret for tests, 32 bytes long");
  for (const role of ROLES) {
    const id = await accountForTest(role, [role]);
    await openSession(id, sidHashOf(role), now());
    cookies.set(role, await sessionCookieFor(role));
  }
  cookies.set("nobody", await sessionCookieFor("nobody"));
});
afterAll(() => store.close());

/** How a call ends: with what it was sent away, or with an answer of the form. */
async function outcomeOf(action: StaffAction, who: Role | "nobody"): Promise<string> {
  call.cookie = cookies.get(who) ?? "";
  return action({}, new FormData()).then(
    () => "answered",
    (error: unknown) => (error instanceof Error ? error.message : "fault"),
  );
}

describe("every staff action", () => {
  it("is made by the wrapper and names its permission", () => {
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter(({ action }) => !action.permission).map(({ file, name }) => file + name)).toEqual(
      [],
    );
  });

  it("asks for a permission of its own part of the house", () => {
    const wrong = actions.filter(({ file, action }) => {
      const place = Object.keys(MAY_ASK).find((folder) => file.startsWith(folder));
      return !place || !MAY_ASK[place]?.test(action.permission);
    });
    expect(wrong.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it("AU-017 turns away whoever lacks the permission, role by role, and notes it and nothing else", async () => {
    const before = (await verifyAudit()).entries;
    let refused = 0;
    for (const { file, name, action } of actions) {
      const { permission } = action;
      if (permission === "ownAccount") continue;
      for (const role of ROLES.filter((one) => !permissionsOf([one]).has(permission))) {
        expect([file, name, role, await outcomeOf(action, role)]).toEqual([file, name, role, "forbidden"]);
        refused += 1;
      }
      expect([name, await outcomeOf(action, "nobody")]).toEqual([name, "redirect"]);
    }
    const log = await auditPage(proofOf("auditor", ["auditor"]), {}, null, refused + 1);
    const since = log.items.filter(({ seq }) => seq > before);
    expect(since).toHaveLength(refused);
    expect(new Set(since.map(({ intent }) => intent))).toEqual(new Set(["staff.refuseAccess"]));
  });

  it("lets in whoever has it: an empty form gets an answer, or is done", async () => {
    for (const { name, action } of actions) {
      const { permission } = action;
      const role = ROLES.find((one) => permission !== "ownAccount" && permissionsOf([one]).has(permission));
      if (!role) continue;
      expect([name, ["answered", "redirect"].includes(await outcomeOf(action, role))]).toEqual([name, true]);
    }
  });
});
