import { setImmediate as breathe } from "node:timers/promises";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { q } from "../client";
import { fileTextPages, publicationFiles } from "../schema/publication-files";
import { type Segment, snippet } from "./highlight";
import type { SearchTerm } from "./query";

/** Where in a publication's files the words stand. */
export interface FileHit {
  fileName: string;
  sha256: string;
  /** From 1; null where the words stand in the name of the file. */
  page: number | null;
  /** Name of the sheet. */
  label: string | null;
  segments: Segment[];
}

/** So much of a page is shown. */
const LENGTH = 90;
/** Characters that are looked through for one publication; some 2,000 printed pages. */
const MOST_LOOKED_AT = 1_000_000;

interface Page {
  page: number;
  label: string | null;
  text: string;
}

async function pagesOf(sha256: string): Promise<Page[]> {
  return q()
    .select({ page: fileTextPages.page, label: fileTextPages.label, text: fileTextPages.text })
    .from(fileTextPages)
    .where(eq(fileTextPages.sha256, sha256))
    .orderBy(asc(fileTextPages.page));
}

/** Every page with the beginning of the next one: a phrase may be cut by the end of a page. */
const runningOn = (pages: readonly Page[]): Page[] =>
  pages.flatMap((one, at) => {
    const next = one.label === null ? pages[at + 1] : undefined;
    return next ? [{ ...one, text: `${one.text}\n${next.text.slice(0, LENGTH)}` }] : [];
  });

/** How many of the terms stand in a text: first as typed, which is quick, then as the index folds them. */
function countIn(text: string, terms: readonly SearchTerm[]): number {
  const plainly = terms.filter((term) => text.includes(term.text)).length;
  return plainly === terms.length ? plainly : snippet(text, terms, LENGTH).found;
}

interface Best {
  hit: Omit<FileHit, "segments">;
  text: string;
  found: number;
}

const shown = (best: Best | null, terms: readonly SearchTerm[]): FileHit | null =>
  best && { ...best.hit, segments: snippet(best.text, terms, LENGTH).segments };

async function hitIn(
  files: readonly { name: string; sha256: string }[],
  terms: readonly SearchTerm[],
): Promise<FileHit | null> {
  let best: Best | null = null;
  let looked = 0;
  const look = (name: string, sha256: string, pages: readonly Page[]) => {
    for (const { page, label, text } of pages) {
      if (best?.found === terms.length || looked > MOST_LOOKED_AT) return;
      const found = countIn(text, terms);
      const at = page === 0 ? null : page;
      if (found > (best?.found ?? 0))
        best = { hit: { fileName: name, sha256, page: at, label }, text, found };
      looked += text.length;
    }
  };
  for (const { name, sha256 } of files) {
    const pages = await pagesOf(sha256);
    look(name, sha256, [{ page: 0, label: null, text: name }, ...pages]);
    look(name, sha256, runningOn(pages));
    // A thick file must not hold up everybody else.
    await breathe();
  }
  return shown(best, terms);
}

/**
 * For publications that a page shows: file and page with the most of the words, and the words there. For those whose title and
 * text do not show why they were found.
 */
export async function fileHitsFor(
  publicationIds: readonly string[],
  terms: readonly SearchTerm[],
): Promise<Map<string, FileHit>> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  const files = await q()
    .select({
      publicationId: publicationFiles.publicationId,
      name: publicationFiles.name,
      sha256: publicationFiles.sha256,
    })
    .from(publicationFiles)
    .where(
      and(inArray(publicationFiles.publicationId, [...publicationIds]), isNull(publicationFiles.removedAt)),
    )
    .orderBy(asc(publicationFiles.position));
  const byPublication = Map.groupBy(files, ({ publicationId }) => publicationId);
  const hits = new Map<string, FileHit>();
  for (const [publicationId, its] of byPublication) {
    const hit = wanted.length > 0 ? await hitIn(its, wanted) : null;
    if (hit) hits.set(publicationId, hit);
  }
  return hits;
}
