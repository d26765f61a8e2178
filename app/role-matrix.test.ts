import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { auditPage } from "@/db/queries/audit";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { permissionsOf, ROLES, type Role } from "@/domain/access/roles";
import type { StaffAction } from "@/server/actions";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

const ROOT = join(import.meta.dirname, "..");
const FILES = readdirSync(join(ROOT, "app"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === "actions.ts")
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

let store: Store;
const cookies = new Map<Role, string>();
let actions: { name: string; action: StaffAction }[] = [];

beforeAll(async () => {
  store = openTestStore();
  for (const role of ROLES) cookies.set(role, await cookieOf(await accountForTest(role, [role], "agency")));
  const modules = await Promise.all(
    FILES.map(async (path) => ({
      path,
      exports: (await import(join(ROOT, path))) as Record<string, StaffAction>,
    })),
  );
  actions = modules.flatMap(({ path, exports }) =>
    Object.entries(exports).map(([name, action]) => ({ name: `${path} ${name}`, action })),
  );
});
afterAll(() => store.close());

const cookie = (role: Role) => cookies.get(role) ?? "";
/** An empty form is wrong for every action: whoever passes the gate is told so, and nothing happens. */
const attempt = (action: StaffAction, by: string) => as(by, () => action({}, formOf({})));

describe("AU-017 every role calls every action", () => {
  it.each(ROLES)("%s gets through only where the matrix says so", async (role) => {
    const held = permissionsOf([role]);
    for (const { name, action } of actions) {
      const mayPass = action.permission === "ownAccount" || held.has(action.permission);
      const answer = await attempt(action, cookie(role)).catch(() => "passed");
      expect({ name, refused: JSON.stringify(answer) === '{"left":"forbidden"}' }).toEqual({
        name,
        refused: !mayPass,
      });
    }
  });

  it("and the audit log notes who tried what", async () => {
    const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
    const { items } = await auditPage(auditor, { intent: "staff.refuseAccess" }, null, 10_000);
    const tried = items.filter(({ actorName }) => actorName === "handler").flatMap(({ fields }) => fields);
    const needed = actions.map(({ action }) => action.permission);
    const held = permissionsOf(["handler"]);
    const expected = needed.filter((name) => name !== "ownAccount" && !held.has(name));
    expect(new Set(tried)).toEqual(new Set(expected));
  });

  it("sends whoever is not signed in, or forged a cookie, to the login page", async () => {
    for (const { name, action } of actions)
      for (const forged of ["", "staff-session=eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0."])
        expect({ name, answer: await attempt(action, forged) }).toEqual({
          name,
          answer: { left: "redirect /login" },
        });
  });
});

describe("AU-019 the three administrators stay apart", () => {
  const gates = (role: Role) =>
    actions.flatMap(({ action: { permission } }) =>
      permission !== "ownAccount" && permissionsOf([role]).has(permission) ? [permission] : [],
    );

  it("the system administrator reads no case and no audit log, the security administrator edits no content, the auditor changes nothing", () => {
    expect(gates("systemAdmin").filter((name) => !/^(site|staff)\./.test(name))).toEqual([]);
    expect(gates("securityAdmin").filter((name) => name !== "staff.grant")).toEqual([]);
    expect(gates("auditor").filter((name) => name !== "audit.read")).toEqual([]);
    expect(
      gates("supervisor").filter((name) => !/^(oversight\.read|rectification\.issue)$/.test(name)),
    ).toEqual([]);
  });
});
