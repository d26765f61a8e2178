import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createStaff } from "@/db/mutations/staff";
import { migrateStore, openStore } from "@/db/open-store";
import { staffForLogin } from "@/db/queries/staff";
import { now } from "./clock";
import { loadKeyRing } from "./keys";
import { passwordMatches } from "./passwords";
import { resetPasswordCommand } from "./reset-password";

const folder = mkdtempSync(join(tmpdir(), "mingchuang-test-"));
const file = join(folder, "portal.db");
const keys = () => loadKeyRing(join(folder, "keys"), true);
vi.stubEnv("DATA_DIR", folder);

beforeAll(async () => {
  mkdirSync(join(folder, "keys"));
  loadKeyRing(join(folder, "keys"), false);
  migrateStore(file, true);
  const store = openStore(file, keys());
  const account = {
    username: "secadmin",
    name: "安全管理员",
    agencyId: null,
    roles: [],
    headOfOffice: false,
  };
  await createStaff(
    "system",
    { ...account, passwordHash: "x", mustChangePassword: false, demonstration: false },
    now(),
  );
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said: string[] = [];
  const code = await resetPasswordCommand(
    argv,
    (line) => said.push(line),
    (line) => said.push(line),
  );
  return { code, text: said.join("\n") };
}

describe("resetting a password at the machine", () => {
  it("prints a first password that fits, once", async () => {
    const { code, text } = await run("secadmin");
    const [password = ""] = /\w{4}-\w{4}-\w{4}-\w{4}/.exec(text) ?? [];
    const store = openStore(file, keys());
    const account = await staffForLogin("secadmin");
    store.close();
    expect(code).toBe(0);
    expect(account?.mustChangePassword).toBe(true);
    expect(await passwordMatches(account?.passwordHash ?? null, password)).toBe(true);
  });
  it("says what is wrong and changes nothing", async () => {
    expect(await run()).toMatchObject({ code: 2 });
    expect(await run("nobody")).toMatchObject({
      code: 1,
      text: expect.stringContaining("没有用户名为“nobody”的账号"),
    });
  });
});
