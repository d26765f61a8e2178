import { eq } from "drizzle-orm";
import type { ChangeKind } from "@/domain/publication/change-kinds";
import { q } from "../client";
import { latestChanges } from "../schema/latest-changes";
import { publicationChanges } from "../schema/publication-changes";
import { publications } from "../schema/publications";

/** Notes what became of a publication, after its own row was written and in the same transaction: feeds and harvesters follow these notes. */
export async function recordChange(change: {
  publicationId: string;
  kind: ChangeKind;
  at: number;
  /** Why it was withdrawn, as the tombstone says it. */
  reason?: string;
}): Promise<void> {
  const { publicationId, kind, at } = change;
  const [row] = await q()
    .select({
      version: publications.version,
      columnId: publications.columnId,
      agencyId: publications.agencyId,
      expiresOn: publications.expiresOn,
    })
    .from(publications)
    .where(eq(publications.id, publicationId));
  if (!row) throw new Error(`no publication ${publicationId}`);
  const { version, ...selectedBy } = row;
  const [noted] = await q()
    .insert(publicationChanges)
    .values({ ...change, version })
    .returning({ seq: publicationChanges.seq });
  const seq = noted?.seq ?? 0;
  const latest = { seq, kind, at, ...selectedBy };
  await q()
    .insert(latestChanges)
    .values({ publicationId, firstSeq: seq, ...latest })
    .onConflictDoUpdate({ target: latestChanges.publicationId, set: latest });
}
