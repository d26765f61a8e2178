import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@/db/client";
import { migrateStore, openStore } from "@/db/open-store";
import { hasNoStaff } from "@/db/queries/staff";
import { now, today } from "./clock";
import { env } from "./env";
import { firstRun, type NewAccount } from "./first-run";
import { loadKeyRing, loadSessionSecret } from "./keys";
import { placeSessionSecret } from "./session-secret";

/** Makes or opens everything in the data folder; returns the accounts that this very start made, with their passwords. */
export async function boot(): Promise<{ store: Store; accounts: NewAccount[] }> {
  const { dataDir } = env();
  for (const folder of ["", "objects", "ledger", "backups", "tmp"]) {
    mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 });
  }
  const file = join(dataDir, "portal.db");
  const exists = existsSync(file);
  const keys = loadKeyRing(join(dataDir, "keys"), exists);
  placeSessionSecret(loadSessionSecret(join(dataDir, "keys")));
  migrateStore(file, !exists);
  const store = openStore(file, keys);
  const accounts = (await hasNoStaff()) ? await firstRun(now(), today()) : [];
  return { store, accounts };
}
