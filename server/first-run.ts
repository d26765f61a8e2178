import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { addHolidayNotices } from "@/db/mutations/calendar";
import { createStaff } from "@/db/mutations/staff";
import { DEMO_ACCOUNTS, FIRST_ACCOUNTS } from "@/db/seed/accounts";
import { AGENCIES } from "@/db/seed/agencies";
import { seedDemonstration } from "@/db/seed/demonstration";
import type { DemoCase } from "@/db/seed/replay-info-requests";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { firstRunText } from "@/text/first-run";
import { env } from "./env";
import { demonstrationFiles } from "./files/demonstration-files";
import { hashPassword, randomPassword } from "./passwords";

/** An account that this start made, with the password that is shown this once. */
export interface NewAccount {
  username: string;
  name: string;
  agency: string | null;
  roles: readonly string[];
  password: string;
}

async function withPasswords<T extends { username: string; name: string; roles: readonly string[] }>(
  accounts: readonly T[],
) {
  return Promise.all(
    accounts.map(async (account) => {
      const password = randomPassword();
      return { account, password, passwordHash: await hashPassword(password) };
    }),
  );
}

function writePrivately(path: string, text: string): void {
  const file = openSync(path, "w", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function makeDemonstration(at: number, today: CalendarDate): Promise<NewAccount[]> {
  const made = await withPasswords(DEMO_ACCOUNTS);
  const cases: DemoCase[] = await seedDemonstration({
    today,
    now: at,
    accounts: made.map(({ account, passwordHash }) => ({ ...account, passwordHash })),
    unknownPasswordHash: await hashPassword(randomPassword()),
    files: await demonstrationFiles(today),
  });
  const names = new Map(AGENCIES.map(({ code, name }) => [code, name]));
  const accounts = made.map(({ account: { username, name, agency, roles }, password }) => ({
    username,
    name,
    agency: agency === null ? null : (names.get(agency) ?? agency),
    roles,
    password,
  }));
  const file = join(env().dataDir, "demo-accounts.json");
  writePrivately(file, `${JSON.stringify({ accounts, infoRequests: cases }, null, 2)}\n`);
  return accounts;
}

/** The first three posts of an empty portal; each password opens only the page that changes it. */
async function makeFirstAccounts(at: number): Promise<NewAccount[]> {
  const made = await withPasswords(FIRST_ACCOUNTS);
  await addHolidayNotices("system", HOLIDAY_NOTICES, at);
  for (const { account, passwordHash } of made) {
    const { username, name, roles } = account;
    const row = { username, name, roles, passwordHash, agencyId: null, headOfOffice: false };
    await createStaff("system", { ...row, mustChangePassword: true, demonstration: false }, at);
  }
  return made.map(({ account: { username, name, agency, roles }, password }) => ({
    username,
    name,
    agency,
    roles,
    password,
  }));
}

/** Fills a new store: the demonstration, or with DEMO=0 nothing but the three administrators and the calendar. */
export async function firstRun(at: number, today: CalendarDate): Promise<NewAccount[]> {
  return env().demonstration ? makeDemonstration(at, today) : makeFirstAccounts(at);
}

/** Tells the person at the terminal where the portal is and, once, who can log in. */
export function announce(accounts: readonly NewAccount[], address: string): void {
  const { demonstration, dataDir } = env();
  const lines = firstRunText(accounts, { address, demonstration, file: join(dataDir, "demo-accounts.json") });
  process.stdout.write(`${lines.join("\n")}\n`);
}
