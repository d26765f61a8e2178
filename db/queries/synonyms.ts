import { asc, eq, isNull, max } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { house, q } from "../client";
import { rowState } from "../row-state";
import { synonymGroups } from "../schema/synonyms";
import { otherWordsFrom } from "../search/other-words";
import type { OtherWords } from "../search/query";

/** The number of the last change; 0 before the first. */
export async function lastSynonymRevision(): Promise<number> {
  const [row] = await q()
    .select({ revision: max(synonymGroups.revision) })
    .from(synonymGroups);
  return row?.revision ?? 0;
}

const inForce = () =>
  q()
    .select({ id: synonymGroups.id, words: synonymGroups.words })
    .from(synonymGroups)
    .where(isNull(synonymGroups.removedAt))
    .orderBy(asc(synonymGroups.revision));

const kept = new WeakMap<object, { revision: number; others: OtherWords }>();

/** Other words for what somebody types, by the groups that staff keep now. */
export async function otherWordsInForce(): Promise<OtherWords> {
  const store = house();
  const revision = await lastSynonymRevision();
  const known = kept.get(store);
  if (known?.revision === revision) return known.others;
  const others = otherWordsFrom((await inForce()).map(({ words }) => words));
  kept.set(store, { revision, others });
  return others;
}

/** Every group in force, for the administrator. */
export async function synonymsForAdmin(_by: Staff<"site.manage">) {
  return inForce();
}

/** One group with the state that its form carries; null when there is none, or none any more. */
export async function synonymForForm(_by: Staff<"site.manage">, id: string) {
  const [row] = await q().select().from(synonymGroups).where(eq(synonymGroups.id, id));
  return row && row.removedAt === null ? { id, words: row.words, state: rowState(row.words) } : null;
}
