import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { fileTypeOf } from "@/domain/publication/file-types";
import { joinTx, q, tx } from "../client";
import { fileTextPages, publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { indexPublication, unindexPublication } from "./index-publication";

const AT_ONCE = 200;
/** No joiner of tokenise.ts, so that nothing is found across two files or two sheets. */
const APART = "\n|\n";

/** Names and texts of the files that a publication has now; a sentence goes on from page to page, but not from sheet to sheet. */
export async function filesIn(publicationId: string) {
  const files = await q()
    .select({ name: publicationFiles.name, sha256: publicationFiles.sha256 })
    .from(publicationFiles)
    .where(and(eq(publicationFiles.publicationId, publicationId), isNull(publicationFiles.removedAt)))
    .orderBy(asc(publicationFiles.position));
  const pieces: string[] = [];
  for (const { name, sha256 } of files) {
    const pages = await q()
      .select({ label: fileTextPages.label, text: fileTextPages.text })
      .from(fileTextPages)
      .where(eq(fileTextPages.sha256, sha256))
      .orderBy(asc(fileTextPages.page));
    const text = pages.map((page) => (page.label === null ? page.text : `${APART}${page.text}`)).join("\n");
    pieces.push(name, text);
  }
  return { fileText: pieces.join(APART), fileTypes: files.map(({ name }) => fileTypeOf(name)) };
}

/**
 * Brings the search index up to what a publication is now, its files' texts included; joins the caller's transaction. To be
 * called after everything else of the publication is written. What is withdrawn leaves the index.
 */
export async function reindexPublication(id: string): Promise<void> {
  await joinTx(async () => {
    const [row] = await q()
      .select({
        agencyId: publications.agencyId,
        columnId: publications.columnId,
        title: publications.title,
        documentNumber: publications.documentNumber,
        indexNumber: publications.indexNumber,
        summary: publications.summary,
        bodyText: publications.bodyText,
        publishedOn: publications.publishedOn,
        theme: publications.theme,
        genre: publications.genre,
        validity: publications.validity,
        issuedOn: publications.issuedOn,
        expiresOn: publications.expiresOn,
        withdrawnAt: publications.withdrawnAt,
      })
      .from(publications)
      .where(eq(publications.id, id));
    if (!row || row.withdrawnAt !== null) return unindexPublication(id);
    const { withdrawnAt: _, summary, bodyText, ...plain } = row;
    const text = [summary ?? "", bodyText].join("\n");
    await indexPublication({ publicationId: id, ...plain, text, ...(await filesIn(id)) });
  });
}

/** Every publication that has one of these files, as somebody has just read their text. */
export async function reindexOwnersOf(sha256s: readonly string[]): Promise<void> {
  const owners = await q()
    .selectDistinct({ id: publicationFiles.publicationId })
    .from(publicationFiles)
    .where(and(inArray(publicationFiles.sha256, [...sha256s]), isNull(publicationFiles.removedAt)));
  for (const { id } of owners) await reindexPublication(id);
}

/** Indexes everything public anew, for a store whose index an earlier version made. */
export async function reindexEverything(): Promise<number> {
  let done = 0;
  for (let after = ""; ; ) {
    const some = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(and(gt(publications.id, after), isNull(publications.withdrawnAt)))
      .orderBy(asc(publications.id))
      .limit(AT_ONCE);
    await tx(async () => {
      for (const { id } of some) await reindexPublication(id);
    });
    done += some.length;
    const last = some.at(-1);
    if (!last) return done;
    after = last.id;
  }
}
