import { createHmac } from "node:crypto";
import { and, asc, inArray, lt, lte } from "drizzle-orm";
import { beijingDate } from "@/domain/time/calendar-date";
import type { ReaderKind } from "@/domain/visit/reader-kind";
import type { VisitedKind } from "@/domain/visit/visited";
import { house, q, tx } from "../client";
import { keyFor } from "../crypto";
import { visits } from "../schema/visits";
import { forgettable } from "./visit-days";

/** A visit as it waits to be written; `network` goes no further than this file. */
export interface WaitingVisit {
  at: number;
  route: string;
  kind: VisitedKind | null;
  visited: string | null;
  reader: ReaderKind;
  network: string;
  status: number;
}

/** Rows of one statement, below SQLite's limit of values. */
const AT_ONCE = 200;

/** Twelve characters that are the same for one address as long as the key is, and tell nobody the address. */
function markOf(network: string): string {
  return createHmac("sha256", keyFor(house().keys, "visit"))
    .update(Buffer.from(network))
    .digest("base64url")
    .slice(0, 12);
}

/** Writes many visits in one transaction; equal ones of the batch and the day become one row. */
export async function recordVisits(waiting: readonly WaitingVisit[]): Promise<void> {
  const marks = new Map<string, string>();
  const rows = new Map<string, typeof visits.$inferInsert>();
  for (const { network, ...visit } of waiting) {
    const mark = marks.get(network) ?? markOf(network);
    marks.set(network, mark);
    const key = [beijingDate(visit.at), visit.route, visit.visited, visit.reader, visit.status, mark].join(
      "\n",
    );
    const known = rows.get(key);
    if (known) known.times += 1;
    else rows.set(key, { ...visit, mark, times: 1 });
  }
  const all = [...rows.values()];
  await tx(async () => {
    for (let from = 0; from < all.length; from += AT_ONCE)
      await q()
        .insert(visits)
        .values(all.slice(from, from + AT_ONCE));
  });
}

/** Rows that one step deletes, so that whoever writes waits for milliseconds. */
const FORGOTTEN_AT_ONCE = 5000;

/** Throws away visits from before an instant, step by step, but none that no day has counted yet. Returns how many rows. */
export async function forgetVisits(before: number): Promise<number> {
  const counted = await forgettable();
  const isOld = and(lt(visits.at, Math.min(before, counted.before)), lte(visits.id, counted.through));
  let gone = 0;
  for (;;) {
    const old = await q()
      .select({ id: visits.id })
      .from(visits)
      .where(isOld)
      .orderBy(asc(visits.at))
      .limit(FORGOTTEN_AT_ONCE);
    if (old.length === 0) return gone;
    const ids = old.map(({ id }) => id);
    await tx(async () => {
      for (let from = 0; from < ids.length; from += AT_ONCE * 4)
        await q()
          .delete(visits)
          .where(inArray(visits.id, ids.slice(from, from + AT_ONCE * 4)));
    });
    gone += old.length;
  }
}
