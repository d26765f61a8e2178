import { setImmediate as breathe } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { exec, rows, tx } from "../client";

/** One step of merging the segments of each search table. */
const MERGES = [
  (pages: number) =>
    sql`INSERT INTO search_body (search_body, rank) VALUES ('merge', cast(${pages} AS INTEGER))`,
  (pages: number) =>
    sql`INSERT INTO search_title (search_title, rank) VALUES ('merge', cast(${pages} AS INTEGER))`,
];
/** Pages that one step merges, so that a publication that waits for its turn to be written waits for milliseconds. */
const PAGES = 100;
const MOST_STEPS = 2000;
/** Changes that are kept for search threads that lie behind; one that lies further behind reads everything. */
const CHANGES_KEPT = 50_000;

async function changesMade(): Promise<number> {
  const [row] = await rows<{ made: number }>(sql`SELECT total_changes() AS made`);
  return row?.made ?? 0;
}

/**
 * Merges the segments of the index, step by step. What was withdrawn leaves no hit from the first moment; its words leave the
 * file when the segments that hold them are merged.
 */
async function mergeSegments(merge: (typeof MERGES)[number]): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    // A negative number begins a merge of all segments, as 'optimize' does; further steps go on with it.
    const pages = step === 0 ? -PAGES : PAGES;
    const made = await tx(async () => {
      const before = await changesMade();
      await exec(merge(pages));
      return (await changesMade()) - before;
    });
    // Fewer than two changes: there was nothing left to merge (sqlite.org/fts5.html, 6.8).
    if (made < 2) return;
    await breathe();
  }
}

/** What keeps the search small and quick, in the hours when nobody works. */
export async function tidySearchIndex(): Promise<void> {
  for (const merge of MERGES) await mergeSegments(merge);
  await tx(() =>
    exec(
      sql`DELETE FROM search_changes WHERE seq <= (SELECT max(seq) FROM search_changes) - ${CHANGES_KEPT}`,
    ),
  );
}
