import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import { SENSITIVE_RULES, SEVERITIES, type Severity } from "@/domain/publication/sensitive-scan";
import { q } from "../client";
import { publicationDrafts } from "../schema/publication-drafts";
import { publicationScanHits, publicationScans } from "../schema/publication-scans";
import { publications } from "../schema/publications";

export type ScanSubject = "public" | "draft";

const rulesOf = (severity: Severity) => SENSITIVE_RULES.filter((rule) => SEVERITIES[rule] === severity);

/** Looks of today's readers through what one agency's public texts or drafts are now; older ones say nothing of today. */
const current = (by: Staff<"draft.read">, subject: ScanSubject): SQL | undefined =>
  and(
    by.agencyId === null ? sql`1 = 0` : eq(publicationScans.agencyId, by.agencyId),
    eq(publicationScans.subject, subject),
    eq(publicationScans.scannerVersion, SCANNER_VERSION),
    subject === "public"
      ? and(eq(publications.contentHash, publicationScans.contentHash), isNull(publications.withdrawnAt))
      : and(
          eq(publicationDrafts.contentHash, publicationScans.contentHash),
          sql`${publicationDrafts.stage} NOT IN ('published', 'withdrawn')`,
        ),
  );

const inRules = (severity: Severity): SQL =>
  sql`${publicationScanHits.rule} IN (${sql.join(
    rulesOf(severity).map((rule) => sql`${rule}`),
    sql`, `,
  )})`;

/** Texts of which something was found, with how much of each severity; the gravest first. */
export async function scannedTexts(
  by: Staff<"draft.read">,
  { subject, page, pageSize }: { subject: ScanSubject; page: number; pageSize: number },
) {
  const count = (severity: Severity) => sql<number>`sum(CASE WHEN ${inRules(severity)} THEN 1 ELSE 0 END)`;
  const select = {
    id: publicationScans.draftId,
    scanId: publicationScans.id,
    title: subject === "public" ? publications.title : publicationDrafts.title,
    status: publicationScans.status,
    finishedAt: publicationScans.finishedAt,
    block: count("block"),
    confirm: count("confirm"),
    notice: count("notice"),
  };
  const rows = await q()
    .select(select)
    .from(publicationScans)
    .leftJoin(publications, eq(publications.id, publicationScans.draftId))
    .leftJoin(publicationDrafts, eq(publicationDrafts.id, publicationScans.draftId))
    .leftJoin(publicationScanHits, eq(publicationScanHits.scanId, publicationScans.id))
    .where(
      and(
        current(by, subject),
        or(isNotNull(publicationScanHits.id), eq(publicationScans.status, "unreadable")),
      ),
    )
    .groupBy(publicationScans.draftId)
    .orderBy(
      desc(count("block")),
      desc(count("confirm")),
      desc(count("notice")),
      desc(publicationScans.finishedAt),
    )
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  return { items: rows.slice(0, pageSize), isMore: rows.length > pageSize };
}
export type ScannedText = Awaited<ReturnType<typeof scannedTexts>>["items"][number];

/** Everything found in one look, for the list of its places. */
export async function hitsOfScans(scanIds: readonly string[], most: number) {
  if (scanIds.length === 0) return [];
  return q()
    .select({
      id: publicationScanHits.id,
      scanId: publicationScanHits.scanId,
      rule: publicationScanHits.rule,
      field: publicationScanHits.field,
      paragraph: publicationScanHits.paragraph,
      place: publicationScanHits.place,
      position: publicationScanHits.position,
      sample: publicationScanHits.sample,
    })
    .from(publicationScanHits)
    .where(
      sql`${publicationScanHits.scanId} IN (${sql.join(
        scanIds.map((id) => sql`${id}`),
        sql`, `,
      )})`,
    )
    .limit(most);
}
export type ListedHit = Awaited<ReturnType<typeof hitsOfScans>>[number];

/** How much of what is public was looked through by the readers of today, and when the last time was. */
export async function scanProgress(by: Staff<"draft.read">) {
  const own = by.agencyId === null ? sql`1 = 0` : eq(publications.agencyId, by.agencyId);
  const [all] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(publications)
    .where(and(own, isNull(publications.withdrawnAt)));
  const [done] = await q()
    .select({
      total: sql<number>`count(DISTINCT ${publicationScans.draftId})`,
      last: sql<number | null>`max(${publicationScans.finishedAt})`,
    })
    .from(publicationScans)
    .leftJoin(publications, eq(publications.id, publicationScans.draftId))
    .leftJoin(publicationDrafts, eq(publicationDrafts.id, publicationScans.draftId))
    .where(current(by, "public"));
  return { total: all?.total ?? 0, done: done?.total ?? 0, last: done?.last ?? null };
}
