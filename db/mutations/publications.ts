import { and, eq } from "drizzle-orm";
import { parseBody, plainText } from "@/domain/publication/body";
import { documentNumberKey } from "@/domain/publication/document-number";
import { formatIndexNumber } from "@/domain/publication/index-number";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingDate, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import { draftFilesOf } from "../queries/publication-draft-files";
import { agencies } from "../schema/agencies";
import { publicationAudiences } from "../schema/publication-audiences";
import { publications, publicationVersions } from "../schema/publications";
import { unindexPublication } from "../search/index-publication";
import { reindexPublication } from "../search/reindex-publication";
import { appendAudit } from "./audit";
import { nextSerial } from "./counters";
import { noteRestoring } from "./disposal";
import { recordChange } from "./publication-changes";
import { forgetFileTexts, setPublicationFiles } from "./publication-files";
import { followRelations } from "./publication-relations";
import { publishCorrection } from "./publish-correction";
import { giveShortLink } from "./short-links";

export { contentHashOf } from "./content-hash";

export interface Content {
  /** Id of the draft, which is also the id of the publication. */
  id: string;
  agencyId: string;
  columnId: string;
  fields: PublicationFields;
  contentHash: string;
  at: number;
  /** Staff id, or `system` for an archive. */
  actor: string;
  demonstration: boolean;
  externalId?: string | null;
  /** The day that an imported archive gives; the system's own time stands beside it. */
  legacyPublishedOn?: CalendarDate | null;
}

/** What of a text is the same in every version's row. */
function contentRow({ columnId, fields, contentHash, at, legacyPublishedOn }: Content) {
  const {
    columnCode: _,
    body: markdown,
    relations: __,
    disclosureGround: ___,
    channels: ____,
    ...plain
  } = fields;
  const body = parseBody(markdown);
  const publishedOn = legacyPublishedOn ?? beijingDate(at);
  return {
    ...plain,
    audiences: fields.audiences ?? [],
    columnId,
    body,
    bodyText: plainText(body),
    documentNumberKey: fields.documentNumber === null ? null : documentNumberKey(fields.documentNumber),
    contentHash,
    publishedOn,
    year: yearOf(publishedOn),
  };
}

interface Placed {
  indexNumber: string;
  version: number;
  publishedOn: string;
}

async function firstVersion(content: Content, row: ReturnType<typeof contentRow>): Promise<Placed> {
  const { id, agencyId, at, demonstration, externalId = null, legacyPublishedOn = null } = content;
  const [agency] = await q()
    .select({ prefix: agencies.creditCode })
    .from(agencies)
    .where(eq(agencies.id, agencyId));
  if (!agency) throw new Error(`no agency ${agencyId}`);
  const { prefix } = agency;
  const serial = await nextSerial("publication", agencyId, row.year);
  const indexNumber = formatIndexNumber({ prefix, year: row.year, serial });
  await q()
    .insert(publications)
    .values({
      id,
      agencyId,
      ...row,
      indexPrefix: prefix,
      indexYear: row.year,
      indexSerial: serial,
      indexNumber,
      publishedAt: at,
      legacyPublished: legacyPublishedOn !== null,
      version: 1,
      demonstration,
      externalId,
    });
  await giveShortLink(id);
  return { indexNumber, version: 1, publishedOn: row.publishedOn };
}

/** Whom the present version serves, beside the publication, so that a list by audience is one walk along an index. */
async function setAudiences(publicationId: string, audiences: readonly string[], publishedOn: string) {
  await q().delete(publicationAudiences).where(eq(publicationAudiences.publicationId, publicationId));
  const rows = audiences.map((audience) => ({ publicationId, audience, publishedOn }));
  if (rows.length > 0) await q().insert(publicationAudiences).values(rows);
}

/** What the version said that the public read until now. */
async function contentBefore(id: string, version: number): Promise<PublicationFields | null> {
  const [row] = await q()
    .select({ fields: publicationVersions.content })
    .from(publicationVersions)
    .where(and(eq(publicationVersions.publicationId, id), eq(publicationVersions.version, version)));
  return row?.fields ?? null;
}

interface Known extends Placed {
  contentHash: string;
  withdrawnAt: number | null;
}

/** What became of a text that had been taken from the public and comes back as it was. */
const comesBackUnchanged = (known: Known, { contentHash }: { contentHash: string }) =>
  known.withdrawnAt !== null && known.contentHash === contentHash;

/** The day of first publication and the index number stay what they are; a text that comes back unchanged is no new version. */
async function nextVersion(id: string, known: Known, row: ReturnType<typeof contentRow>): Promise<Placed> {
  const { publishedOn: _, year: __, body, bodyText, ...next } = row;
  const version = comesBackUnchanged(known, row) ? known.version : known.version + 1;
  // The same words stand as they were cut into blocks when they were cleared, whatever today's reader would make of them.
  const text = known.contentHash === row.contentHash ? {} : { body, bodyText };
  await q()
    .update(publications)
    .set({ ...next, ...text, version, withdrawnAt: null, withdrawnReason: null })
    .where(eq(publications.id, id));
  return { ...known, version };
}

/**
 * Puts a text before the public, as the first or the next version, with its index number and its place in the search index;
 * one that was withdrawn is restored everywhere. Whoever calls it has the clearance of exactly `contentHash` in the same transaction.
 */
export async function publishContent(content: Content): Promise<{ indexNumber: string; version: number }> {
  return joinTx(async () => {
    const { id, at, actor } = content;
    const [known] = await q()
      .select({
        indexNumber: publications.indexNumber,
        version: publications.version,
        publishedOn: publications.publishedOn,
        contentHash: publications.contentHash,
        withdrawnAt: publications.withdrawnAt,
      })
      .from(publications)
      .where(eq(publications.id, id));
    const row = contentRow(content);
    const before = known ? await contentBefore(id, known.version) : null;
    const { indexNumber, version, publishedOn } = known
      ? await nextVersion(id, known, row)
      : await firstVersion(content, row);
    await setPublicationFiles(id, await draftFilesOf(id), { at, actor });
    if (version !== known?.version) {
      await q().insert(publicationVersions).values({
        id: newId(),
        publicationId: id,
        version,
        publishedAt: at,
        contentHash: content.contentHash,
        content: content.fields,
      });
      if (known) await publishCorrection({ id, version, contentHash: content.contentHash, at });
    }
    await setAudiences(id, row.audiences, publishedOn);
    await reindexPublication(id);
    const isRestored = known !== undefined && known.withdrawnAt !== null;
    await recordChange({
      publicationId: id,
      kind: isRestored ? "restored" : known ? "changed" : "published",
      at,
    });
    if (isRestored) await noteRestoring(id, actor, at);
    await followRelations(id, content.fields, before, { at, actor });
    await appendAudit({ at, actor, intent: "publication.publish", objectKind: "publication", objectId: id });
    return { indexNumber, version };
  });
}

/** Takes a text from the public: a tombstone with the reason stays; the search index and the texts read out of its files are gone at once. */
export async function withdrawContent(given: {
  id: string;
  reason: string;
  at: number;
  actor: string;
}): Promise<void> {
  const { id, reason, at, actor } = given;
  await joinTx(async () => {
    await q()
      .update(publications)
      .set({ withdrawnAt: at, withdrawnReason: reason })
      .where(eq(publications.id, id));
    await unindexPublication(id);
    await forgetFileTexts(id);
    await q().delete(publicationAudiences).where(eq(publicationAudiences.publicationId, id));
    await recordChange({ publicationId: id, kind: "withdrawn", at, reason });
    await appendAudit({ at, actor, intent: "publication.withdraw", objectKind: "publication", objectId: id });
  });
}
