import { and, eq, inArray, isNull } from "drizzle-orm";
import { q } from "../client";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { searchEntries } from "../schema/search";
import type { Rids } from "./facet-table";
import { holderOf } from "./highlight";
import type { SearchTerm } from "./query";
import { filesIn } from "./reindex-publication";

/** So many publications are read at the most; more would take longer than asking the index. */
export const MOST_READ = 600;
const AT_ONCE = 100;
/** Characters of files that are read; whoever has more is left to the index. */
const MOST_FILE_TEXT = 400_000;

/** The publications at row numbers, with everything that the index holds of them but their files. */
async function textsAt(rids: Rids) {
  return q()
    .select({
      rid: searchEntries.rid,
      publicationId: searchEntries.publicationId,
      title: publications.title,
      documentNumber: publications.documentNumber,
      indexNumber: publications.indexNumber,
      summary: publications.summary,
      bodyText: publications.bodyText,
    })
    .from(searchEntries)
    .innerJoin(publications, eq(publications.id, searchEntries.publicationId))
    .where(inArray(searchEntries.rid, [...rids]));
}

async function withFiles(publicationIds: readonly string[]): Promise<Set<string>> {
  const found = await q()
    .selectDistinct({ publicationId: publicationFiles.publicationId })
    .from(publicationFiles)
    .where(
      and(inArray(publicationFiles.publicationId, [...publicationIds]), isNull(publicationFiles.removedAt)),
    );
  return new Set(found.map(({ publicationId }) => publicationId));
}

/**
 * Reads publications in the given order until `enough` of them hold what is looked for: quicker than the index where the words are in
 * most texts or where few texts are asked for. Null when the files are too thick to be read.
 */
export async function readThrough(
  rids: Rids,
  terms: readonly SearchTerm[],
  enough: number,
): Promise<{ hits: Rids; isAll: boolean } | null> {
  const holds = holderOf(terms);
  const hits: number[] = [];
  let fileText = 0;
  for (let from = 0; from < rids.length; from += AT_ONCE) {
    const some = rids.slice(from, from + AT_ONCE);
    const rows = new Map((await textsAt(some)).map((row) => [row.rid, row]));
    const filed = await withFiles([...rows.values()].map(({ publicationId }) => publicationId));
    for (const rid of some) {
      const row = rows.get(rid);
      if (!row) continue;
      const { title, documentNumber, indexNumber, summary, bodyText, publicationId } = row;
      const fields = [title, documentNumber ?? "", indexNumber, [summary ?? "", bodyText].join("\n")];
      if (filed.has(publicationId)) {
        const { fileText: its } = await filesIn(publicationId);
        fileText += its.length;
        if (fileText > MOST_FILE_TEXT) return null;
        fields.push(its);
      }
      if (holds(fields)) hits.push(rid);
      if (hits.length >= enough) return { hits: Uint32Array.from(hits), isAll: false };
    }
  }
  return { hits: Uint32Array.from(hits), isAll: true };
}
