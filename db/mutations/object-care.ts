import { eq, inArray } from "drizzle-orm";
import { q, tx } from "../client";
import type { NamedObject } from "../queries/object-care";
import { type OBJECT_FAULTS, objectChecks, unnamedObjects } from "../schema/object-care";

export type ObjectFault = (typeof OBJECT_FAULTS)[number];

/** Notes what a check of stored bytes found. True when the fault is a new one, which somebody has to be told of. */
export async function recordCheck(
  { objectName, sha256 }: NamedObject,
  fault: ObjectFault | null,
  at: number,
): Promise<boolean> {
  return tx(async () => {
    const [known] = await q().select().from(objectChecks).where(eq(objectChecks.objectName, objectName));
    const row = {
      objectName,
      sha256,
      checkedAt: at,
      okAt: fault === null ? at : (known?.okAt ?? null),
      fault,
      faultSince: fault === null ? null : (known?.faultSince ?? at),
    };
    await q()
      .insert(objectChecks)
      .values(row)
      .onConflictDoUpdate({ target: objectChecks.objectName, set: row });
    return fault !== null && (known?.fault ?? null) === null;
  });
}

/** Notes which objects on the disk no row names; one that is named again, or gone, starts anew when it is without a row once more. */
export async function markUnnamed(
  seen: readonly string[],
  unnamed: readonly string[],
  at: number,
): Promise<void> {
  await tx(async () => {
    const without = new Set(unnamed);
    const again = seen.filter((name) => !without.has(name));
    if (again.length > 0) await q().delete(unnamedObjects).where(inArray(unnamedObjects.objectName, again));
    if (unnamed.length > 0) {
      await q()
        .insert(unnamedObjects)
        .values(unnamed.map((objectName) => ({ objectName, since: at })))
        .onConflictDoNothing();
    }
  });
}

/** Forgets what was known of objects that were removed. */
export async function forgetObjects(objectNames: readonly string[]): Promise<void> {
  if (objectNames.length === 0) return;
  await tx(async () => {
    await q()
      .delete(unnamedObjects)
      .where(inArray(unnamedObjects.objectName, [...objectNames]));
    await q()
      .delete(objectChecks)
      .where(inArray(objectChecks.objectName, [...objectNames]));
  });
}
