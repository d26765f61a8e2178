import { sql } from "drizzle-orm";
import { numbersOf, rows } from "@/db/client";
import { matchExpression, type SearchTerm } from "./query";
import type { PublicationHits, PublicationSearch } from "./search-publications";
import { pairsOf, runsOf } from "./tokenise";

/** A pair of characters that stands in more titles than this tells nothing of what is looked for (search.md §5). */
const HOT_SHARE = 0.02;
/** In a small collection two in a hundred is none at all. */
const HOT_AT_LEAST = 20;
const MOST_PAIRS = 8;
const MOST_LOOKED_AT = 60;
/** So much of what was typed has to stand in a title for it to be near. */
const NEAR = 0.4;

/** The pairs of characters and whole words of a text; single characters say nothing. */
const piecesOf = (text: string): string[] =>
  runsOf(text).flatMap((run) =>
    run.han ? pairsOf(run.text).filter((pair) => [...pair].length > 1) : [run.text],
  );

const wanted = (terms: readonly SearchTerm[]) => [
  ...new Set(terms.filter(({ excluded }) => !excluded).flatMap(({ text }) => piecesOf(text))),
];

/** In how many titles a piece stands, counted no further than a bound. */
async function frequency(piece: string, bound: number): Promise<number> {
  const [row] = await rows<{ total: number }>(sql`SELECT count(*) AS total FROM
    (SELECT rowid FROM search_title WHERE search_title MATCH ${`"${piece}"`} LIMIT ${bound + 1})`);
  return row?.total ?? 0;
}

/** The rarest pieces that stand in titles at all. */
async function telling(pieces: readonly string[]): Promise<string[]> {
  const [all] = await rows<{ total: number }>(sql`SELECT count(*) AS total FROM search_entries`);
  const bound = Math.max(HOT_AT_LEAST, Math.floor((all?.total ?? 0) * HOT_SHARE));
  const known: { piece: string; total: number }[] = [];
  for (const piece of pieces) known.push({ piece, total: await frequency(piece, bound) });
  return known
    .filter(({ total }) => total > 0 && total <= bound)
    .toSorted((a, b) => a.total - b.total)
    .slice(0, MOST_PAIRS)
    .map(({ piece }) => piece);
}

/**
 * Publications whose titles share much of what was typed, where nothing holds all of it: a slip of the pen, a word too many. Costs
 * some hundred milliseconds in a large collection, hence asked of a search thread.
 */
export async function nearTitles({ query, pageSize }: PublicationSearch): Promise<PublicationHits> {
  const { terms } = matchExpression(query);
  const pieces = wanted(terms);
  const rare = await telling(pieces);
  const none = { capped: false, incomplete: false, page: 1, pages: 1, facets: null, terms };
  if (rare.length === 0) return { ...none, total: 0, hits: [] };
  const match = rare.map((piece) => `"${piece}"`).join(" OR ");
  const ranked = await numbersOf(sql`SELECT rowid FROM search_title WHERE search_title MATCH ${match}
    ORDER BY bm25(search_title), rowid DESC LIMIT ${MOST_LOOKED_AT}`);
  const titles = await rows<{ rid: number; publicationId: string; title: string }>(sql`
    SELECT e.rid AS rid, p.id AS publicationId, p.title AS title FROM search_entries e
      JOIN publications p ON p.id = e.publication_id
     WHERE p.withdrawn_at IS NULL AND e.rid IN (SELECT value FROM json_each(${JSON.stringify([...ranked])}))`);
  const enough = Math.max(Math.min(2, pieces.length), pieces.length * NEAR);
  const place = new Map([...ranked].map((rid, at) => [rid, at]));
  const near = titles
    .map(({ title, ...row }) => {
      const held = new Set(piecesOf(title));
      return { ...row, shared: pieces.filter((piece) => held.has(piece)).length };
    })
    .filter(({ shared }) => shared >= enough)
    .toSorted((a, b) => b.shared - a.shared || (place.get(a.rid) ?? 0) - (place.get(b.rid) ?? 0))
    .slice(0, pageSize);
  return {
    ...none,
    total: near.length,
    hits: near.map(({ rid, publicationId }) => ({ rid, publicationId, exact: false })),
  };
}
