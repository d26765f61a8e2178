import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@/db/client";
import { migrateStore, openStore } from "@/db/open-store";
import { dataIsOf, hasNoStaff } from "@/db/queries/staff";
import { operatorText } from "@/text/operator";
import { now, today } from "./clock";
import { env } from "./env";
import { firstRun, type NewAccount } from "./first-run";
import { loadKeyRing, loadSessionSecret } from "./keys";
import { placeSessionSecret } from "./session-secret";

/**
 * Why this data is not opened: a real portal never serves demonstration accounts (AU-032), and its pages never say that they are a
 * demonstration.
 */
export async function mixedData(demonstration: boolean): Promise<string | null> {
  const whose = await dataIsOf();
  if (whose === "demonstration" && !demonstration) return operatorText.demonstrationData(env().dataDir);
  return whose === "real" && demonstration ? operatorText.realData(env().dataDir) : null;
}

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
  const mixed = await mixedData(env().demonstration);
  if (mixed) {
    store.close();
    throw new Error(mixed);
  }
  const accounts = (await hasNoStaff()) ? await firstRun(now(), today()) : [];
  return { store, accounts };
}
