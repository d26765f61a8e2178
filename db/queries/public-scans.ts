import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { FILE_OUTCOMES, isLookedThrough } from "@/domain/publication/gate/file-places";
import { SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publicationFiles } from "../schema/publication-files";
import { publicationScanFiles, publicationScans } from "../schema/publication-scans";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

const MOST_LISTED = 200;

/** The last look of today's readers through a publication as it is now. */
const lastScan: SQL = sql`(SELECT s.id FROM ${publicationScans} s WHERE s.draft_id = ${publications.id}
  AND s.content_hash = ${publications.contentHash} AND s.scanner_version = ${SCANNER_VERSION}
  ORDER BY s.started_at DESC LIMIT 1)`;

const lookedThrough = sql.join(
  FILE_OUTCOMES.filter(isLookedThrough).map((outcome) => sql`${outcome}`),
  sql`, `,
);

/** Public files that nobody has looked through as they are now, or that could not be: with what came of the last attempt (附件检查). */
export async function filesNotScanned(_by: Staff<"oversight.read">) {
  const rows = await q()
    .select({
      publicationId: publications.id,
      title: publications.title,
      agency: agencies.name,
      name: publicationFiles.name,
      /** Null where there was no look at all. */
      outcome: publicationScanFiles.outcome,
    })
    .from(publicationFiles)
    .innerJoin(publications, and(eq(publications.id, publicationFiles.publicationId), inPublic))
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .leftJoin(
      publicationScanFiles,
      and(
        sql`${publicationScanFiles.scanId} = ${lastScan}`,
        eq(publicationScanFiles.sha256, publicationFiles.sha256),
        eq(publicationScanFiles.position, publicationFiles.position),
      ),
    )
    .where(
      and(
        isNull(publicationFiles.removedAt),
        sql`coalesce(${publicationScanFiles.outcome}, '') NOT IN (${lookedThrough})`,
      ),
    )
    .orderBy(asc(isNull(publicationScanFiles.outcome)), agencies.position, publications.id)
    .limit(MOST_LISTED + 1);
  const [all] = await q()
    .select({ files: sql<number>`count(*)` })
    .from(publicationFiles)
    .innerJoin(publications, and(eq(publications.id, publicationFiles.publicationId), inPublic))
    .where(isNull(publicationFiles.removedAt));
  return { items: rows.slice(0, MOST_LISTED), isMore: rows.length > MOST_LISTED, all: all?.files ?? 0 };
}
