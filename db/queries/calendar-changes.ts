import { desc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { calendarChanges } from "../schema/calendar";

type Keeper = Staff<"site.manage">;

/** A notice that was read, with how far it has come; null when there is none of that id. */
export async function calendarChange(_by: Keeper, id: string) {
  const [row] = await q().select().from(calendarChanges).where(eq(calendarChanges.id, id));
  return row ?? null;
}

const RECENT = 12;

/** The last notices that were read, newest first. */
export async function recentChanges(_by: Keeper) {
  return q().select().from(calendarChanges).orderBy(desc(calendarChanges.proposedAt)).limit(RECENT);
}
