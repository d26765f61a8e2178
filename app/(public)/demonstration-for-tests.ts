import type { Store } from "@/db/client";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import { openTestStore } from "@/db/test-store";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";

/** A store with the whole demonstration in it, as it stands at four in the afternoon of a day. */
export async function openDemonstration(today: string): Promise<Store> {
  const store = openTestStore();
  const day = calendarDate(today);
  await seedDemonstration({
    today: day,
    now: beijingInstant(day, 16),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  return store;
}

/** The status that a page asks the edge for. */
export function statusOf(html: string): number {
  return Number(/<meta name="x-portal-status" content="(\d+)"/.exec(html)?.[1] ?? 200);
}

/** The ids of the publications that a page leads to, in its order. */
export function linkedIn(html: string): string[] {
  return Array.from(html.matchAll(/href="\/p\/([^"]+)"/g), ([, id = ""]) => id);
}
