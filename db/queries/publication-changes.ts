import { asc, eq, gt, inArray, max, min } from "drizzle-orm";
import { q } from "../client";
import { publicationChanges } from "../schema/publication-changes";
import { publications } from "../schema/publications";

/** What became of publications after a number, in order. A title is told only of what is public now. */
export async function changesAfter(since: number, limit: number) {
  return q()
    .select({
      seq: publicationChanges.seq,
      kind: publicationChanges.kind,
      id: publicationChanges.publicationId,
      at: publicationChanges.at,
      version: publicationChanges.version,
      reason: publicationChanges.reason,
      title: publications.title,
      withdrawnAt: publications.withdrawnAt,
    })
    .from(publicationChanges)
    .innerJoin(publications, eq(publications.id, publicationChanges.publicationId))
    .where(gt(publicationChanges.seq, since))
    .orderBy(asc(publicationChanges.seq))
    .limit(limit)
    .then((rows) =>
      rows.map(({ title, withdrawnAt, ...change }) => ({
        ...change,
        title: withdrawnAt === null ? title : null,
      })),
    );
}

/** The number of the last change; 0 while nothing was ever published. */
export async function lastChange(): Promise<number> {
  const [row] = await q()
    .select({ seq: max(publicationChanges.seq) })
    .from(publicationChanges);
  return row?.seq ?? 0;
}

/** True when nothing was changed or taken back after a number, only added. */
export async function onlyAddedSince(seq: number): Promise<boolean> {
  const after = await q()
    .selectDistinct({ kind: publicationChanges.kind })
    .from(publicationChanges)
    .where(gt(publicationChanges.seq, seq));
  return after.every(({ kind }) => kind === "published");
}

/** The whole number of each publication for systems that know no other ids: that of its first change, which never changes. */
export async function publicationNumbers(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = await q()
    .select({ id: publicationChanges.publicationId, number: min(publicationChanges.seq) })
    .from(publicationChanges)
    .where(inArray(publicationChanges.publicationId, [...ids]))
    .groupBy(publicationChanges.publicationId);
  return new Map(found.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])));
}
