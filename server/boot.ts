import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@/db/client";
import { backFill } from "@/db/mutations/back-fills";
import { migrateStore, openStore } from "@/db/open-store";
import { lastAuditAt } from "@/db/queries/audit";
import { dataIsOf, hasNoStaff } from "@/db/queries/staff";
import { instantStamp } from "@/text/dates";
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

/** A clock may run back this far without anybody worrying: an NTP step is smaller. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * Why nothing is started by this clock (CO-017): it stands before what the audit log already tells, so that days of receipt and due
 * dates would be written wrong.
 */
export async function clockFault(at: number): Promise<string | null> {
  const last = await lastAuditAt();
  if (last === null || at >= last - CLOCK_SLACK_MS) return null;
  return operatorText.clockBehind(instantStamp(at), instantStamp(last));
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
  // A test clock is moved on purpose; an operator who has looked at the clock may say so.
  const fault = env().testToday || env().acceptsClock ? null : await clockFault(now());
  if (fault) {
    store.close();
    throw new Error(fault);
  }
  const accounts = (await hasNoStaff()) ? await firstRun(now(), today()) : [];
  await backFill(now());
  return { store, accounts };
}
