import { type SQL, sql } from "drizzle-orm";
import { rows } from "@/db/client";
import { documentNumberKey } from "@/domain/publication/document-number";
import { formatIndexNumber, parseIndexNumber } from "@/domain/publication/index-number";
import type { BuiltQuery } from "./query";

/** Beyond this nobody turns pages. */
export const MOST_HITS = 10_000;
/** Ranking more titles than this takes longer than a reader waits. */
const MOST_RANKED = 2_000;

/** Row numbers that a statement finds. */
export async function ridsOf(statement: SQL): Promise<number[]> {
  return (await rows<{ rid: number }>(statement)).map((row) => row.rid);
}

/** Documents whose 发文字号 or 索引号 is the query, however its brackets and letters are typed. */
export async function numbered(query: string, filter: SQL): Promise<number[]> {
  const key = documentNumberKey(query);
  const index = parseIndexNumber(query);
  if (key === null && index === null) return [];
  const indexNumber = index && formatIndexNumber(index);
  return ridsOf(sql`SELECT e.rid AS rid FROM publications p JOIN search_entries e ON e.publication_id = p.id
    WHERE (p.document_number_key = ${key} OR p.index_number = ${indexNumber})${filter}
    ORDER BY e.rid DESC LIMIT ${MOST_HITS}`);
}

/** A word that is to be left out may stand in the body alone. */
const withoutUnwanted = ({ match, wanted }: BuiltQuery): SQL =>
  match === wanted
    ? sql``
    : sql` AND search_title.rowid IN (SELECT rowid FROM search_body WHERE search_body MATCH ${match})`;

/** Hits in titles, best first while they are few enough to rank, else newest first. */
export async function titled(built: BuiltQuery, filter: SQL): Promise<number[]> {
  const hits = sql`FROM search_title CROSS JOIN search_entries e ON e.rid = search_title.rowid
    WHERE search_title MATCH ${built.wanted}${filter}${withoutUnwanted(built)}`;
  const newest = await ridsOf(
    sql`SELECT e.rid AS rid ${hits} ORDER BY search_title.rowid DESC LIMIT ${MOST_HITS}`,
  );
  if (newest.length > MOST_RANKED) return newest;
  return ridsOf(sql`SELECT e.rid AS rid ${hits} ORDER BY bm25(search_title), e.rid DESC`);
}

/** Every hit, newest first: in titles alone or anywhere. */
export async function everyHit(built: BuiltQuery, scope: "title" | "all"): Promise<Uint32Array> {
  const found =
    scope === "title"
      ? sql`SELECT rowid AS rid FROM search_title WHERE search_title MATCH ${built.wanted}${withoutUnwanted(built)}
          ORDER BY rowid DESC`
      : sql`SELECT rowid AS rid FROM search_body WHERE search_body MATCH ${built.match} ORDER BY rowid DESC`;
  return Uint32Array.from(await ridsOf(found));
}
