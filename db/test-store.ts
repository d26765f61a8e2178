import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "./client";
import { migrateStore, openStore } from "./open-store";

/** A fresh store with the real migrations in a folder of its own; one for each test file. */
export function openTestStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-test-"));
  const file = join(folder, "portal.db");
  migrateStore(file, true);
  const store = openStore(file, { current: 1, masters: new Map([[1, randomBytes(32)]]) });
  const close = store.close;
  store.close = () => {
    close();
    rmSync(folder, { recursive: true, force: true });
  };
  return store;
}
