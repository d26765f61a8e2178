import { max } from "drizzle-orm";
import { house, q, type Store } from "../client";
import { auditEntries } from "../schema/house-keeping";
import { publicationChanges } from "../schema/publication-changes";

/** Counts that are kept at once; the one asked for longest ago is forgotten first. */
const MOST_KEPT = 500;

type Kept = WeakMap<Store, { upTo: number; counts: Map<string, unknown> }>;

async function keptUpTo<T>(
  kept: Kept,
  lastWrite: () => Promise<number>,
  key: string,
  count: () => Promise<T>,
): Promise<T> {
  const store = house();
  // A transaction sees what nobody else does yet.
  if (store.current.getStore()) return count();
  const upTo = await lastWrite();
  const known = kept.get(store);
  const counts = known?.upTo === upTo ? known.counts : new Map<string, unknown>();
  if (counts !== known?.counts) kept.set(store, { upTo, counts });
  if (counts.has(key)) return counts.get(key) as T;
  const counted = await count();
  counts.set(key, counted);
  const [oldest] = counts.size > MOST_KEPT ? counts.keys() : [];
  if (oldest !== undefined) counts.delete(oldest);
  return counted;
}

const ofCases: Kept = new WeakMap();
const ofPublications: Kept = new WeakMap();

/**
 * A count over cases, kept until anybody writes anything: every write of a business record appends to the audit log, so that its
 * last number says whether a count still holds. Never kept inside a transaction.
 */
export async function untilWritten<T>(key: string, count: () => Promise<T>): Promise<T> {
  const lastWrite = async () => {
    const [last] = await q()
      .select({ seq: max(auditEntries.seq) })
      .from(auditEntries);
    return last?.seq ?? 0;
  };
  return keptUpTo(ofCases, lastWrite, key, count);
}

/** A count over publications, kept until one is published, changed, withdrawn or restored. */
export async function untilPublished<T>(key: string, count: () => Promise<T>): Promise<T> {
  const lastWrite = async () => {
    const [last] = await q()
      .select({ seq: max(publicationChanges.seq) })
      .from(publicationChanges);
    return last?.seq ?? 0;
  };
  return keptUpTo(ofPublications, lastWrite, key, count);
}
