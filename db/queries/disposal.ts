import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { disposalCases, disposalChecks, disposalEvents } from "../schema/disposal";
import { auditEntries } from "../schema/house-keeping";
import { publicationChanges } from "../schema/publication-changes";
import { publicationReviews } from "../schema/publication-drafts";
import { publicationFiles } from "../schema/publication-files";
import { publicationHitDecisions } from "../schema/publication-scans";
import { publications } from "../schema/publications";
import { staff } from "../schema/staff";
import { publicationWithdrawals } from "../schema/withdrawals";

/** Who may read a disposal case: the office that withdrew, supervisors and auditors. */
export type CaseReader =
  | Staff<"publication.withdraw">
  | Staff<"draft.read">
  | Staff<"oversight.read">
  | Staff<"audit.read">;

/** An office sees its own cases; who supervises or audits sees all. */
const seenBy = (by: CaseReader) =>
  by.permissions.has("oversight.read") || by.permissions.has("audit.read")
    ? undefined
    : by.agencyId === null
      ? sql`1 = 0`
      : eq(disposalCases.agencyId, by.agencyId);

const base = () =>
  q()
    .select({
      id: disposalCases.id,
      publicationId: disposalCases.publicationId,
      ground: disposalCases.ground,
      openedAt: disposalCases.openedAt,
      closedAt: disposalCases.closedAt,
      agencyId: disposalCases.agencyId,
      agencyName: agencies.name,
      agencyCode: agencies.code,
      columnName: columns.name,
      columnCode: columns.code,
      indexNumber: publications.indexNumber,
      title: publications.title,
      publishedAt: publications.publishedAt,
      publishedOn: publications.publishedOn,
      withdrawnAt: publicationWithdrawals.at,
      version: publicationWithdrawals.version,
      reason: publicationWithdrawals.reason,
      explanation: publicationWithdrawals.explanation,
      showsTitle: publicationWithdrawals.showsTitle,
      withdrawnBy: staff.name,
    })
    .from(disposalCases)
    .innerJoin(agencies, eq(agencies.id, disposalCases.agencyId))
    .innerJoin(publications, eq(publications.id, disposalCases.publicationId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(publicationWithdrawals, eq(publicationWithdrawals.id, disposalCases.withdrawalId))
    .innerJoin(staff, eq(staff.id, publicationWithdrawals.staffId));

/** Cases that a reader may see, the open ones first, the latest of them first; with how many there are in all. */
export async function disposalCasesFor(
  by: CaseReader,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const [count] = await q().select({ total: sql<number>`count(*)` }).from(disposalCases).where(seenBy(by));
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(page, 1), pages);
  const items = await base()
    .where(seenBy(by))
    .orderBy(desc(isNull(disposalCases.closedAt)), desc(disposalCases.openedAt), desc(disposalCases.id))
    .limit(pageSize)
    .offset((shown - 1) * pageSize);
  return { total, page: shown, pages, items };
}

/** The steps of a case in their order. */
async function eventsOf(caseId: string) {
  return q()
    .select({
      id: disposalEvents.id,
      step: disposalEvents.step,
      text: disposalEvents.text,
      at: disposalEvents.at,
      staffName: staff.name,
    })
    .from(disposalEvents)
    .innerJoin(staff, eq(staff.id, disposalEvents.staffId))
    .where(eq(disposalEvents.caseId, caseId))
    .orderBy(asc(disposalEvents.at));
}
export type DisposalEvent = Awaited<ReturnType<typeof eventsOf>>[number];

/** Every look at our own addresses, in its order. */
async function checksOf(caseId: string) {
  return q()
    .select({
      surface: disposalChecks.surface,
      address: disposalChecks.address,
      status: disposalChecks.status,
      isClean: disposalChecks.isClean,
      at: disposalChecks.at,
    })
    .from(disposalChecks)
    .where(eq(disposalChecks.caseId, caseId))
    .orderBy(asc(disposalChecks.at), asc(disposalChecks.id));
}
export type CheckRow = Awaited<ReturnType<typeof checksOf>>[number];

/** When the public could read it: from each publishing or restoring to the withdrawal after it. */
async function windowsOf(publicationId: string) {
  const changes = await q()
    .select({ kind: publicationChanges.kind, at: publicationChanges.at, version: publicationChanges.version })
    .from(publicationChanges)
    .where(eq(publicationChanges.publicationId, publicationId))
    .orderBy(asc(publicationChanges.seq));
  const windows: { from: number; until: number | null; version: number }[] = [];
  for (const { kind, at, version } of changes) {
    const open = windows.at(-1);
    if (kind === "withdrawn" && open) open.until = at;
    else if (kind === "changed" && open && open.until === null) continue;
    else if (kind !== "withdrawn") windows.push({ from: at, until: null, version });
  }
  return windows;
}

/** What was found in it before it was published, and who let it stand or proposed to, with the reason. */
async function decisionsOf(publicationId: string) {
  return q()
    .select({
      kind: publicationHitDecisions.kind,
      rule: publicationHitDecisions.rule,
      at: publicationHitDecisions.at,
      staffName: staff.name,
      opinion: publicationHitDecisions.reason,
    })
    .from(publicationHitDecisions)
    .leftJoin(staff, eq(staff.id, publicationHitDecisions.staffId))
    .where(eq(publicationHitDecisions.draftId, publicationId))
    .orderBy(asc(publicationHitDecisions.at));
}

/** Who wrote, reviewed, cleared and published it, with what they said: the reasons for hits that were let pass among it, each with what it was. */
async function recordOf(publicationId: string) {
  const reviews = await q()
    .select({
      kind: publicationReviews.kind,
      at: publicationReviews.at,
      staffName: staff.name,
      authorisedBy: publicationReviews.authorisedBy,
      opinion: publicationReviews.opinion,
      contentHash: publicationReviews.contentHash,
    })
    .from(publicationReviews)
    .leftJoin(staff, eq(staff.id, publicationReviews.staffId))
    .where(eq(publicationReviews.draftId, publicationId))
    .orderBy(asc(publicationReviews.at));
  const decisions = await decisionsOf(publicationId);
  return [
    ...reviews.map((line) => ({ ...line, rule: null })),
    // A decision is about a value, whatever else is in the text.
    ...decisions.map((line) => ({ ...line, authorisedBy: null, contentHash: "" })),
  ].sort((a, b) => a.at - b.at);
}

/** Officers who opened the draft, each with how often and when last. */
async function openedBy(publicationId: string) {
  return q()
    .select({
      staffName: staff.name,
      times: sql<number>`count(*)`,
      firstAt: sql<number>`min(${auditEntries.at})`,
      lastAt: sql<number>`max(${auditEntries.at})`,
    })
    .from(auditEntries)
    .innerJoin(staff, eq(staff.id, auditEntries.actor))
    .where(
      and(
        eq(auditEntries.objectKind, "publicationDraft"),
        eq(auditEntries.objectId, publicationId),
        eq(auditEntries.intent, "draft.open"),
      ),
    )
    .groupBy(staff.id, staff.name)
    .orderBy(asc(sql`min(${auditEntries.at})`));
}

/** Files that were public with it in any version. */
async function filesEverOf(publicationId: string) {
  return q()
    .select({
      name: publicationFiles.name,
      sha256: publicationFiles.sha256,
      mediaType: publicationFiles.mediaType,
      byteSize: publicationFiles.byteSize,
      addedAt: publicationFiles.addedAt,
      removedAt: publicationFiles.removedAt,
    })
    .from(publicationFiles)
    .where(eq(publicationFiles.publicationId, publicationId))
    .orderBy(asc(publicationFiles.position));
}

/** One case with everything that is known of it; null where there is none that the reader may see. */
export async function disposalCase(by: CaseReader, caseId: string) {
  const [row] = await base().where(and(seenBy(by), eq(disposalCases.id, caseId)));
  if (!row) return null;
  const { publicationId } = row;
  return {
    ...row,
    events: await eventsOf(caseId),
    checks: await checksOf(caseId),
    exposure: await windowsOf(publicationId),
    record: await recordOf(publicationId),
    openedBy: await openedBy(publicationId),
    files: await filesEverOf(publicationId),
  };
}
export type DisposalCase = NonNullable<Awaited<ReturnType<typeof disposalCase>>>;

/** The latest case about a publication that the reader may see. */
export async function latestCaseOf(by: CaseReader, publicationId: string): Promise<string | null> {
  const [row] = await q()
    .select({ id: disposalCases.id })
    .from(disposalCases)
    .where(and(seenBy(by), eq(disposalCases.publicationId, publicationId)))
    .orderBy(desc(disposalCases.openedAt))
    .limit(1);
  return row?.id ?? null;
}

/** The audit entries about a publication, its draft and its case, as they stand in the chain. */
export async function auditEntriesAbout(_by: CaseReader, ids: readonly string[]) {
  return q()
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      username: staff.username,
      actor: auditEntries.actor,
      role: auditEntries.role,
      intent: auditEntries.intent,
      objectKind: auditEntries.objectKind,
      objectId: auditEntries.objectId,
      fields: auditEntries.fields,
      keyId: auditEntries.keyId,
      previous: auditEntries.previous,
      hmac: auditEntries.hmac,
    })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.actor))
    .where(
      and(
        inArray(auditEntries.objectKind, ["publication", "publicationDraft", "disposalCase"]),
        inArray(auditEntries.objectId, [...ids]),
      ),
    )
    .orderBy(asc(auditEntries.seq));
}
