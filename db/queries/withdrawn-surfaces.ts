import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { alertMessages, alertReviews } from "../schema/alerts";
import { columns } from "../schema/columns";
import { latestChanges } from "../schema/latest-changes";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { shortCodeFor } from "./short-links";
import { tombstoneOf } from "./tombstones";

/** Hashes among some that another public text carries too: their addresses stay. */
async function carriedElsewhere(id: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await q()
    .selectDistinct({ sha256: publicationFiles.sha256 })
    .from(publicationFiles)
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .where(
      and(
        inArray(publicationFiles.sha256, [...hashes]),
        ne(publicationFiles.publicationId, id),
        isNull(publicationFiles.removedAt),
        isNull(publications.withdrawnAt),
      ),
    );
  return new Set(found.map(({ sha256 }) => sha256));
}

/** What was sent of an alert: each message has an address of its own. */
async function sentOf(alertId: string): Promise<string[]> {
  const sent = await q()
    .select({ id: alertMessages.id })
    .from(alertMessages)
    .innerJoin(alertReviews, eq(alertReviews.messageId, alertMessages.id))
    .where(and(eq(alertMessages.alertId, alertId), eq(alertReviews.decision, "cleared")))
    .orderBy(asc(alertMessages.seq));
  return sent.map((message) => message.id);
}

/** What has to be known of a withdrawn publication to look at every place where it could still be met; null while it is public. */
export async function withdrawnForSurfaces(id: string) {
  const [row] = await q()
    .select({
      title: publications.title,
      publishedOn: publications.publishedOn,
      withdrawnAt: publications.withdrawnAt,
      columnCode: columns.code,
      agencyCode: agencies.code,
      firstSeq: latestChanges.firstSeq,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(latestChanges, eq(latestChanges.publicationId, publications.id))
    .where(eq(publications.id, id));
  if (!row || row.withdrawnAt === null || !isCalendarDate(row.publishedOn)) return null;
  const { withdrawnAt: _, publishedOn, ...rest } = row;
  const files = await q()
    .selectDistinct({ sha256: publicationFiles.sha256, name: publicationFiles.name })
    .from(publicationFiles)
    .where(eq(publicationFiles.publicationId, id));
  const elsewhere = await carriedElsewhere(
    id,
    files.map(({ sha256 }) => sha256),
  );
  return {
    id,
    ...rest,
    publishedOn,
    showsTitle: (await tombstoneOf(id)).title !== null,
    shortCode: await shortCodeFor(id),
    alertMessages: await sentOf(id),
    files: files.map((file) => ({ ...file, isElsewhere: elsewhere.has(file.sha256) })),
  };
}
