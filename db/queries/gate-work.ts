import { and, asc, eq, exists, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import { q } from "../client";
import { contentHashOf } from "../mutations/publications";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { publicationFiles } from "../schema/publication-files";
import { publicationScans } from "../schema/publication-scans";
import { publications, publicationVersions } from "../schema/publications";
import { draftFilesOf } from "./publication-draft-files";

/** A draft as the gate works on it; the hash is counted anew from what is there. */
async function draftWith(id: string) {
  const [draft] = await q()
    .select({
      id: publicationDrafts.id,
      agencyId: publicationDrafts.agencyId,
      stage: publicationDrafts.stage,
      fields: publicationDrafts.fields,
      lockVersion: publicationDrafts.lockVersion,
    })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.id, id));
  if (!draft) return null;
  const files = await draftFilesOf(id);
  return { ...draft, files, contentHash: contentHashOf(draft.fields, files) };
}
export type GateDraft = NonNullable<Awaited<ReturnType<typeof draftWith>>>;

/** A draft for the machine that looks through it. */
export async function draftToScan(id: string): Promise<GateDraft | null> {
  return draftWith(id);
}

/** A draft of this person's agency. */
export async function gateDraft(by: Staff, id: string): Promise<GateDraft | null> {
  const draft = await draftWith(id);
  return draft !== null && draft.agencyId === by.agencyId ? draft : null;
}

/** Drafts at the desk whose files nobody has looked through as they are now, the longest waiting first. */
export async function draftsToScan(limit: number): Promise<string[]> {
  const scanned = q()
    .select({ one: sql`1` })
    .from(publicationScans)
    .where(
      and(
        eq(publicationScans.draftId, publicationDrafts.id),
        eq(publicationScans.contentHash, publicationDrafts.contentHash),
        eq(publicationScans.scannerVersion, SCANNER_VERSION),
      ),
    );
  const hasFiles = q()
    .select({ one: sql`1` })
    .from(publicationDraftFiles)
    .where(eq(publicationDraftFiles.draftId, publicationDrafts.id));
  const rows = await q()
    .select({ id: publicationDrafts.id })
    .from(publicationDrafts)
    .where(
      and(
        sql`${publicationDrafts.stage} NOT IN ('published', 'withdrawn')`,
        exists(hasFiles),
        notExists(scanned),
      ),
    )
    .orderBy(asc(publicationDrafts.updatedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What is public and was not yet looked through by the readers of today; of those with these ids, where some are named. */
export async function publicToScan(limit: number, ids?: readonly string[]) {
  const scanned = q()
    .select({ one: sql`1` })
    .from(publicationScans)
    .where(
      and(
        eq(publicationScans.draftId, publications.id),
        eq(publicationScans.contentHash, publications.contentHash),
        eq(publicationScans.scannerVersion, SCANNER_VERSION),
        eq(publicationScans.subject, "public"),
      ),
    );
  const rows = await q()
    .select({
      id: publications.id,
      agencyId: publications.agencyId,
      contentHash: publications.contentHash,
      fields: publicationVersions.content,
    })
    .from(publications)
    .innerJoin(
      publicationVersions,
      and(
        eq(publicationVersions.publicationId, publications.id),
        eq(publicationVersions.version, publications.version),
      ),
    )
    .where(
      and(
        isNull(publications.withdrawnAt),
        notExists(scanned),
        ids === undefined ? undefined : inArray(publications.id, [...ids]),
      ),
    )
    .orderBy(asc(publications.id))
    .limit(limit);
  const files = rows.length === 0 ? [] : await publicFilesOf(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...row,
    files: files.filter(({ publicationId }) => publicationId === row.id),
  }));
}

async function publicFilesOf(ids: readonly string[]) {
  return q()
    .select({
      publicationId: publicationFiles.publicationId,
      name: publicationFiles.name,
      mediaType: publicationFiles.mediaType,
      sha256: publicationFiles.sha256,
      objectName: publicationFiles.objectName,
      byteSize: publicationFiles.byteSize,
    })
    .from(publicationFiles)
    .where(and(inArray(publicationFiles.publicationId, [...ids]), isNull(publicationFiles.removedAt)))
    .orderBy(asc(publicationFiles.position));
}

/** Which of these stored objects some draft or publication still names. */
export async function namedObjects(objectNames: readonly string[]): Promise<Set<string>> {
  if (objectNames.length === 0) return new Set();
  const inDrafts = await q()
    .select({ objectName: publicationDraftFiles.objectName })
    .from(publicationDraftFiles)
    .where(inArray(publicationDraftFiles.objectName, [...objectNames]));
  const inPublic = await q()
    .select({ objectName: publicationFiles.objectName })
    .from(publicationFiles)
    .where(inArray(publicationFiles.objectName, [...objectNames]));
  return new Set([...inDrafts, ...inPublic].map(({ objectName }) => objectName));
}
