import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import { type Carrier, type Likeness, likenessOf, weightOf } from "@/domain/publication/withdrawal/alike";
import { q } from "../client";
import { publicationDrafts } from "../schema/publication-drafts";
import { fileTextPages, publicationFiles } from "../schema/publication-files";
import { publicationScans } from "../schema/publication-scans";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";
import { hitsOfScans, type ListedHit } from "./scan-center";

/** The latest publications of an agency among which those alike are sought. */
const MOST_COMPARED = 2000;
/** So many are shown: who has more to go through begins with the nearest. */
export const MOST_ALIKE = 30;
const AT_ONCE = 400;
const MOST_HITS = 600;

type File = Carrier["files"][number] & { publicationId: string };

/** The first lines of files, by the hash of their bytes. */
async function headsOf(hashes: readonly string[]): Promise<Map<string, string>> {
  const heads = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const rows = await q()
      .select({ sha256: fileTextPages.sha256, text: sql<string>`substr(${fileTextPages.text}, 1, 400)` })
      .from(fileTextPages)
      .where(
        and(eq(fileTextPages.page, 1), inArray(fileTextPages.sha256, hashes.slice(from, from + AT_ONCE))),
      );
    for (const { sha256, text } of rows) heads.set(sha256, (text.trim().split("\n")[0] ?? "").trim());
  }
  return heads;
}

async function filesOf(ids: readonly string[]): Promise<File[]> {
  const rows: (Omit<File, "head"> & { sha256: string })[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE)
    rows.push(
      ...(await q()
        .select({
          publicationId: publicationFiles.publicationId,
          name: publicationFiles.name,
          mediaType: publicationFiles.mediaType,
          sha256: publicationFiles.sha256,
        })
        .from(publicationFiles)
        .where(inArray(publicationFiles.publicationId, ids.slice(from, from + AT_ONCE)))),
    );
  const heads = await headsOf([...new Set(rows.map(({ sha256 }) => sha256))]);
  return rows.map(({ sha256, ...file }) => ({ ...file, head: heads.get(sha256) ?? "" }));
}

const compared = {
  id: publications.id,
  title: publications.title,
  publishedOn: publications.publishedOn,
  contentHash: publications.contentHash,
  columnId: publications.columnId,
  authorId: publicationDrafts.authorId,
};

/** The last look of today's readers through what these are now, by publication. */
async function looksOf(rows: readonly { id: string; contentHash: string }[]) {
  const looks = new Map<string, string>();
  if (rows.length === 0) return looks;
  const scans = await q()
    .select({
      id: publicationScans.id,
      draftId: publicationScans.draftId,
      contentHash: publicationScans.contentHash,
    })
    .from(publicationScans)
    .where(
      and(
        inArray(
          publicationScans.draftId,
          rows.map(({ id }) => id),
        ),
        eq(publicationScans.scannerVersion, SCANNER_VERSION),
        eq(publicationScans.subject, "public"),
      ),
    )
    .orderBy(publicationScans.startedAt);
  const hashes = new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
  for (const { id, draftId, contentHash } of scans)
    if (hashes.get(draftId) === contentHash) looks.set(draftId, id);
  return looks;
}

export interface AlikePublication {
  id: string;
  title: string;
  publishedOn: string;
  likenesses: Likeness[];
  /** What today's readers found in it; null while they have not looked. */
  hits: ListedHit[] | null;
}

/** Public texts of an agency that are like one that leaked, the nearest first, with what was found in them. */
export async function alikePublications(leaked: {
  publicationId: string;
  agencyId: string;
}): Promise<AlikePublication[]> {
  const rows = () =>
    q()
      .select(compared)
      .from(publications)
      .leftJoin(publicationDrafts, eq(publicationDrafts.id, publications.id));
  const [own] = await rows().where(eq(publications.id, leaked.publicationId));
  if (!own) return [];
  const others = await rows()
    .where(
      and(eq(publications.agencyId, leaked.agencyId), inPublic, ne(publications.id, leaked.publicationId)),
    )
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(MOST_COMPARED);
  const files = Map.groupBy(
    await filesOf([own.id, ...others.map(({ id }) => id)]),
    ({ publicationId }) => publicationId,
  );
  const carrier = ({ id, columnId, authorId }: typeof own): Carrier => ({
    columnId,
    authorId,
    files: files.get(id) ?? [],
  });
  const found = others
    .map((row) => ({ ...row, likenesses: likenessOf(carrier(own), carrier(row)) }))
    .filter(({ likenesses }) => likenesses.length > 0)
    .toSorted((one, other) => weightOf(other.likenesses) - weightOf(one.likenesses))
    .slice(0, MOST_ALIKE);
  const looks = await looksOf(found);
  const hits = Map.groupBy(await hitsOfScans([...looks.values()], MOST_HITS), ({ scanId }) => scanId);
  return found.map(({ id, title, publishedOn, likenesses }) => {
    const look = looks.get(id);
    return { id, title, publishedOn, likenesses, hits: look === undefined ? null : (hits.get(look) ?? []) };
  });
}
