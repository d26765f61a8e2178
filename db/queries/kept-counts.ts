import { max } from "drizzle-orm";
import { house, q, type Store } from "../client";
import { auditEntries } from "../schema/house-keeping";

/** Counts that are kept at once; the one asked for longest ago is forgotten first. */
const MOST_KEPT = 500;

const kept = new WeakMap<Store, { upTo: number; counts: Map<string, unknown> }>();

/**
 * A count over cases, kept until anybody writes anything: every write of a business record appends to the audit log, so that its
 * last number says whether a count still holds. Never kept inside a transaction, which sees what nobody else does yet.
 */
export async function untilWritten<T>(key: string, count: () => Promise<T>): Promise<T> {
  const store = house();
  if (store.current.getStore()) return count();
  const [last] = await q()
    .select({ seq: max(auditEntries.seq) })
    .from(auditEntries);
  const upTo = last?.seq ?? 0;
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
