import { and, asc, desc, eq, gte, inArray, isNull, like, lt, ne, or } from "drizzle-orm";
import { FILE_TEXT_READER } from "@/domain/publication/file-text";
import { q } from "../client";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { fileTextPages, fileTexts, publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

/** What the public is shown of a file. */
const shown = {
  name: publicationFiles.name,
  mediaType: publicationFiles.mediaType,
  byteSize: publicationFiles.byteSize,
  sha256: publicationFiles.sha256,
  position: publicationFiles.position,
  status: fileTexts.status,
  pageCount: fileTexts.pageCount,
};

/** Still with its publication, and the publication is public. */
const isGiven = and(inPublic, isNull(publicationFiles.removedAt));

/** The files of many publications, by publication id, each list in its order; what is not public has none. */
export async function filesOfMany(publicationIds: readonly string[]): Promise<Map<string, PublicFile[]>> {
  const found = new Map<string, PublicFile[]>();
  if (publicationIds.length === 0) return found;
  const rows = await q()
    .select({ publicationId: publicationFiles.publicationId, ...shown })
    .from(publicationFiles)
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .innerJoin(fileTexts, eq(fileTexts.sha256, publicationFiles.sha256))
    .where(and(isGiven, inArray(publicationFiles.publicationId, [...publicationIds])))
    .orderBy(asc(publicationFiles.publicationId), asc(publicationFiles.position));
  for (const { publicationId, ...file } of rows) {
    const files = found.get(publicationId);
    if (files) files.push(file);
    else found.set(publicationId, [file]);
  }
  return found;
}

/** The files of one publication in their order. */
export async function filesOf(publicationId: string): Promise<PublicFile[]> {
  return (await filesOfMany([publicationId])).get(publicationId) ?? [];
}

/** Where the bytes of a publication's files lie. */
export async function objectsOf(publicationId: string): Promise<{ sha256: string; objectName: string }[]> {
  return q()
    .select({ sha256: publicationFiles.sha256, objectName: publicationFiles.objectName })
    .from(publicationFiles)
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .where(and(isGiven, eq(publicationFiles.publicationId, publicationId)));
}

/** A file as lists show it. */
export type PublicFile = {
  [K in keyof typeof shown]: (typeof shown)[K]["_"]["notNull"] extends true
    ? (typeof shown)[K]["_"]["data"]
    : (typeof shown)[K]["_"]["data"] | null;
};

/**
 * The file with these bytes that may be handed out: under the name asked for where a public text carries it so, else under another;
 * `gone` when only withdrawn texts and earlier versions carry it; null when nobody ever saw it.
 */
export async function publicFile(sha256: string, name: string) {
  const rows = await q()
    .select({
      name: publicationFiles.name,
      mediaType: publicationFiles.mediaType,
      byteSize: publicationFiles.byteSize,
      sha256: publicationFiles.sha256,
      objectName: publicationFiles.objectName,
      removedAt: publicationFiles.removedAt,
      withdrawnAt: publications.withdrawnAt,
    })
    .from(publicationFiles)
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .where(eq(publicationFiles.sha256, sha256))
    .orderBy(asc(publicationFiles.id));
  if (rows.length === 0) return null;
  const given = rows.filter(({ removedAt, withdrawnAt }) => removedAt === null && withdrawnAt === null);
  const file = given.find((row) => row.name === name) ?? given[0];
  if (!file) return { state: "gone" as const };
  const { removedAt: _, withdrawnAt: __, ...bytes } = file;
  return { state: "given" as const, file: bytes };
}

/** One file of a publication by the beginning of its hash, for the page that shows its text. */
export async function fileOf(publicationId: string, shortHash: string) {
  if (!/^[0-9a-f]{16,64}$/.test(shortHash)) return null;
  const [row] = await q()
    .select({ ...shown, removedAt: publicationFiles.removedAt })
    .from(publicationFiles)
    .innerJoin(fileTexts, eq(fileTexts.sha256, publicationFiles.sha256))
    .where(
      and(eq(publicationFiles.publicationId, publicationId), like(publicationFiles.sha256, `${shortHash}%`)),
    )
    .orderBy(asc(isNull(publicationFiles.removedAt)), asc(publicationFiles.position))
    .limit(1);
  return row ?? null;
}

/** The pages of a file's text from a number on. */
export async function fileTextPagesOf(sha256: string, { from, limit }: { from: number; limit: number }) {
  return q()
    .select({ page: fileTextPages.page, label: fileTextPages.label, text: fileTextPages.text })
    .from(fileTextPages)
    .where(and(eq(fileTextPages.sha256, sha256), gte(fileTextPages.page, from)))
    .orderBy(asc(fileTextPages.page))
    .limit(limit);
}

/** What is known of a file's text; null where nobody asked for it. */
export async function fileTextOf(sha256: string) {
  const [row] = await q()
    .select({ status: fileTexts.status, pageCount: fileTexts.pageCount, readAt: fileTexts.readAt })
    .from(fileTexts)
    .where(eq(fileTexts.sha256, sha256));
  return row ?? null;
}

/** What the reader of files needs of one. */
const toBeRead = <Files extends typeof publicationFiles | typeof publicationDraftFiles>(files: Files) => ({
  sha256: files.sha256,
  mediaType: files.mediaType,
  byteSize: files.byteSize,
  objectName: files.objectName,
});
const isWaiting = or(eq(fileTexts.status, "waiting"), lt(fileTexts.readerVersion, FILE_TEXT_READER));
/** What was never read comes before what is read again. */
const waitingFirst = [desc(eq(fileTexts.status, "waiting")), asc(fileTexts.sha256)];

/**
 * A file whose text nobody has tried to read yet, or that an older reader read; what the public has first. What was withdrawn is not read any
 * more. Null when none is waiting.
 */
export async function waitingFile() {
  const [published] = await q()
    .select(toBeRead(publicationFiles))
    .from(fileTexts)
    .innerJoin(publicationFiles, eq(publicationFiles.sha256, fileTexts.sha256))
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .where(and(isWaiting, inPublic))
    .orderBy(...waitingFirst)
    .limit(1);
  if (published) return published;
  const [draft] = await q()
    .select(toBeRead(publicationDraftFiles))
    .from(fileTexts)
    .innerJoin(publicationDraftFiles, eq(publicationDraftFiles.sha256, fileTexts.sha256))
    .innerJoin(publicationDrafts, eq(publicationDrafts.id, publicationDraftFiles.draftId))
    .where(and(isWaiting, ne(publicationDrafts.stage, "withdrawn")))
    .orderBy(...waitingFirst)
    .limit(1);
  return draft ?? null;
}
