import { forgetObjects, markUnnamed, type ObjectFault, recordCheck } from "@/db/mutations/object-care";
import {
  type NamedObject,
  namedAmong,
  objectsToCheck,
  restoreDays,
  unnamedSince,
} from "@/db/queries/object-care";
import { log } from "../log";
import { hashedAnew, isStored, listedObjects, ObjectDamaged, removeUnwritten } from "./objects";

const DAY = 24 * 60 * 60_000;
/** Every object is hashed once in this time. */
const ROUND_MS = 30 * DAY;
/** What one turn of the job reads of the disk: slowly, so that nobody notices. */
const TURN = { objects: 40, ms: 5_000 };
/** Objects that are looked up at once. */
const AT_ONCE = 500;

async function faultOfObject(object: { objectName: string; sha256: string }): Promise<ObjectFault | null> {
  if (!(await isStored(object.objectName))) return "missing";
  try {
    await hashedAnew(object);
    return null;
  } catch (error) {
    if (error instanceof ObjectDamaged) return "damaged";
    throw error;
  }
}

/** Hashes one object and notes what came of it; a new fault is told in the log. */
async function checkObject(object: NamedObject, at: number): Promise<ObjectFault | null> {
  const fault = await faultOfObject(object);
  if (await recordCheck(object, fault, at)) {
    const alarm = fault === "missing" ? "objectMissing" : "objectDamaged";
    log.error({ alarm, object: object.objectName });
  }
  return fault;
}

/** Hashes everything that rows name, whenever it was checked last; returns how much, and every fault. */
export async function scrubAll(at: number) {
  const faults: (NamedObject & { fault: ObjectFault })[] = [];
  for (let checked = 0; ; ) {
    const some = await objectsToCheck(at, AT_ONCE);
    for (const object of some) {
      const fault = await checkObject(object, at);
      if (fault !== null) faults.push({ ...object, fault });
    }
    checked += some.length;
    if (some.length < AT_ONCE) return { checked, faults };
  }
}

/** Hashes some of the stored objects, those first whose last check is oldest; it goes on at the next turn, also after a restart. Returns what it looked at and what it found new. */
export async function scrubObjects(at: number, turn = TURN): Promise<{ checked: number; faults: number }> {
  const began = performance.now();
  let checked = 0;
  let faults = 0;
  for (const object of await objectsToCheck(at - ROUND_MS, turn.objects)) {
    checked += 1;
    if ((await checkObject(object, at)) !== null) faults += 1;
    if (performance.now() - began > turn.ms) break;
  }
  return { checked, faults };
}

/** Notes which stored objects no row names, and since when. */
async function markAll(at: number): Promise<void> {
  const names = await listedObjects();
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const named = await namedAmong(some);
    await markUnnamed(
      some,
      some.filter((name) => !named.has(name)),
      at,
    );
  }
}

/** What a collection would remove now: bytes without a row for the whole restore window. Nothing is removed, nothing noted but since when. */
export async function collectable(at: number): Promise<string[]> {
  await markAll(at);
  const old = await unnamedSince(at - (await restoreDays()) * DAY, 10_000);
  const named = await namedAmong(old);
  return old.filter((name) => !named.has(name));
}

/** Removes what no row has named for the whole restore window. An object that was written meanwhile stays: its row is about to come. */
export async function collectObjects(at: number): Promise<number> {
  let removed = 0;
  const kept = (await restoreDays()) * DAY;
  for (const name of await collectable(at)) {
    // Asked again right before: between the list and this line a draft may have taken it up.
    if ((await namedAmong([name])).has(name)) continue;
    if (!removeUnwritten(name, at - kept)) continue;
    await forgetObjects([name]);
    removed += 1;
  }
  if (removed > 0) log.info({ objectsCollected: removed });
  return removed;
}
