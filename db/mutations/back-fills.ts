import { asc, eq, gt } from "drizzle-orm";
import { project } from "@/domain/info-request/history/projection";
import { q, tx } from "../client";
import { calendarInForce } from "../queries/calendar";
import { historiesOf } from "../queries/desk-info-requests";
import { settings } from "../schema/house-keeping";
import { infoRequests } from "../schema/info-requests";
import { indexLeftOutCases } from "../search/case-search";
import { reindexEverything } from "../search/reindex-publication";
import { FIRST_SYNONYMS } from "../seed/synonyms";
import { appendAudit } from "./audit";
import { adoptOldAmendments } from "./kept-typing";
import { addFirstSynonyms } from "./synonyms";

/** Cases that are read and folded together, and written in one transaction. */
const AT_ONCE = 500;

/** Folds every case again and writes the rows that come out otherwise. */
async function refoldCases(): Promise<number> {
  const calendar = await calendarInForce();
  let changed = 0;
  for (let after = ""; ; ) {
    const known = await q()
      .select()
      .from(infoRequests)
      .where(gt(infoRequests.id, after))
      .orderBy(asc(infoRequests.id))
      .limit(AT_ONCE);
    const last = known.at(-1);
    if (!last) return changed;
    after = last.id;
    const histories = await historiesOf(known.map(({ id }) => id));
    await tx(async () => {
      for (const row of known) {
        const { outcomeReason: _, ...folded } = project(histories.get(row.id) ?? [], calendar);
        const isSame = Object.entries(folded).every(
          ([column, value]) => value === row[column as keyof typeof row],
        );
        if (isSame) continue;
        await q().update(infoRequests).set(folded).where(eq(infoRequests.id, row.id));
        changed += 1;
      }
    });
  }
}

/**
 * What a migration cannot do in SQL, each by a name that never changes: done once for every store, at the first start that knows it.
 * Each can be cut short and begun again. A change of what a history folds into adds a line with `refoldCases`.
 */
const BACK_FILLS: Readonly<Record<string, (at: number) => Promise<number>>> = {
  /** The queue's columns `paused_until` and `waiting_until`. */
  "queue-days": refoldCases,
  "kept-amendments": adoptOldAmendments,
  /** The words of the search that staff go on with. */
  synonyms: (at) => addFirstSynonyms(FIRST_SYNONYMS, at),
  /** The index's column for the texts of files. */
  "search-files": reindexEverything,
};

async function doneBefore(): Promise<string[]> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "backFills"));
  return Array.isArray(row?.value) ? row.value.filter((name) => typeof name === "string") : [];
}

async function note(name: string, at: number): Promise<void> {
  await tx(async () => {
    const value = [...(await doneBefore()), name];
    await q()
      .insert(settings)
      .values({ key: "backFills", value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    await appendAudit({
      at,
      actor: "system",
      intent: "store.backFill",
      objectKind: "store",
      objectId: name,
    });
  });
}

/** Brings a store that an earlier version made up to what this one reads; a store that is up to date costs two look-ups. */
export async function backFill(at: number): Promise<void> {
  const done = await doneBefore();
  for (const [name, run] of Object.entries(BACK_FILLS)) {
    if (done.includes(name)) continue;
    await run(at);
    await note(name, at);
  }
  await indexLeftOutCases();
}
