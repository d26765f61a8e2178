import { and, desc, eq, isNull } from "drizzle-orm";
import { q } from "../client";
import { publications } from "../schema/publications";
import { publicationSuccessors, publicationWithdrawals } from "../schema/withdrawals";

/** What a tombstone may say besides day and reason: the title where it was decided that it stays, and what took the text's place. */
export async function tombstoneOf(publicationId: string) {
  const [last] = await q()
    .select({ showsTitle: publicationWithdrawals.showsTitle, title: publications.title })
    .from(publicationWithdrawals)
    .innerJoin(publications, eq(publications.id, publicationWithdrawals.publicationId))
    .where(eq(publicationWithdrawals.publicationId, publicationId))
    .orderBy(desc(publicationWithdrawals.at))
    .limit(1);
  const [successor] = await q()
    .select({ id: publications.id, title: publications.title })
    .from(publicationSuccessors)
    .innerJoin(
      publications,
      and(eq(publications.id, publicationSuccessors.successorId), isNull(publications.withdrawnAt)),
    )
    .where(eq(publicationSuccessors.withdrawnId, publicationId));
  return { title: last?.showsTitle ? last.title : null, successor: successor ?? null };
}
