import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  itemsOf,
  PERSONAL_READINGS,
  READING_LIMIT,
  type ReadingLimit,
} from "@/domain/access/personal-reading";
import { q } from "../client";
import { auditEntries, settings } from "../schema/house-keeping";
import { staff } from "../schema/staff";

const KEY = "personalReadings";

/** From how many items on, in how many hours, somebody is told. */
export async function readingLimit(): Promise<ReadingLimit> {
  const [row] = await q().select({ value: settings.value }).from(settings).where(eq(settings.key, KEY));
  return { ...READING_LIMIT, ...(row?.value as Partial<ReadingLimit> | undefined) };
}

/** How many items about persons somebody has seen since an instant. */
export async function itemsReadSince(staffId: string, since: number): Promise<number> {
  const acts = await q()
    .select({ fields: auditEntries.fields })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actor, staffId),
        gt(auditEntries.at, since),
        inArray(auditEntries.intent, [...PERSONAL_READINGS]),
      ),
    );
  return acts.reduce((sum, { fields }) => sum + itemsOf(fields), 0);
}

/** Whether others were told of somebody since an instant. */
export async function wasToldSince(staffId: string, since: number): Promise<boolean> {
  const found = await q()
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.intent, "staff.readMuch"),
        eq(auditEntries.objectId, staffId),
        gt(auditEntries.at, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Who saw more than the limit, and when; the latest first. */
export async function readingAlarms(_by: Staff<"staff.grant">) {
  const found = await q()
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      name: staff.name,
      username: staff.username,
      fields: auditEntries.fields,
    })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.objectId))
    .where(eq(auditEntries.intent, "staff.readMuch"))
    .orderBy(desc(auditEntries.seq))
    .limit(100);
  return found.map(({ fields, ...alarm }) => ({ ...alarm, items: itemsOf(fields) }));
}
