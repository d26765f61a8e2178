import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "mingchuang-boot-"));
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("DEMO", "0");
const { boot } = await import("./boot");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("fills in at the first start what an earlier version lacked, and never again", async () => {
  const audited = async () => {
    const { store, accounts } = await boot();
    const noted = store.sqlite.prepare("SELECT at FROM audit_entries WHERE intent = 'store.backFill'");
    const found = { accounts: accounts.length, backFills: noted.all().length };
    store.close();
    return found;
  };
  const first = await audited();
  expect(first).toMatchObject({ accounts: 3 });
  expect(first.backFills).toBeGreaterThan(0);
  expect(await audited()).toEqual({ accounts: 0, backFills: first.backFills });
});
