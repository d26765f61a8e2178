import { type SQL, sql } from "drizzle-orm";
import { numbersOf } from "@/db/client";
import { documentNumberKey } from "@/domain/publication/document-number";
import { formatIndexNumber, parseIndexNumber } from "@/domain/publication/index-number";
import type { Rids } from "./facet-table";
import type { BuiltQuery } from "./query";
import { simplified } from "./tokenise";

/** Where the words have to stand: in title and number, in a file, or anywhere. */
export type SearchScope = "title" | "files" | "all";

/** Beyond this nobody turns pages. */
export const MOST_HITS = 10_000;
/** Ranking more titles than this takes longer than a reader waits. */
const MOST_RANKED = 2_000;

const NONE: Rids = new Uint32Array();

/** The place of a row number in a descending list; -1 where it is not in it. */
export function placeIn(hits: Uint32Array, rid: number): number {
  let low = 0;
  let high = hits.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const held = hits[middle] ?? 0;
    if (held === rid) return middle;
    if (held > rid) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Quotation marks around the whole of a number. */
const AROUND = /^[\s"“”＂「『]+|[\s"“”＂」』]+$/gu;

/** A number as it was typed, without quotation marks and in simplified characters. */
export const plainNumber = (query: string): string => simplified(query).replace(AROUND, "");

/** Documents whose 发文字号 or 索引号 is the query, however its brackets and letters are typed. */
export async function numbered(query: string, scope: SearchScope): Promise<Rids> {
  const plain = plainNumber(query);
  const key = documentNumberKey(plain);
  const index = parseIndexNumber(plain);
  if (scope === "files" || (key === null && index === null)) return NONE;
  const indexNumber = index && formatIndexNumber(index);
  return numbersOf(sql`SELECT e.rid FROM publications p JOIN search_entries e ON e.publication_id = p.id
    WHERE p.document_number_key = ${key} OR p.index_number = ${indexNumber}
    ORDER BY e.rid DESC LIMIT ${MOST_HITS}`);
}

/** What `title:` asks for. The plus keeps SQLite from looking every title up one by one. */
function titleCondition({ inTitle, notInTitle }: BuiltQuery): SQL {
  const among = (expression: string) =>
    sql`(SELECT rowid FROM search_title WHERE search_title MATCH ${expression})`;
  return sql.join([
    ...(inTitle === null ? [] : [sql` AND +rowid IN ${among(inTitle)}`]),
    ...(notInTitle === null ? [] : [sql` AND +rowid NOT IN ${among(notInTitle)}`]),
  ]);
}

/** Hits in titles, best first while they are few enough to rank, else newest first; what is to be left out may still stand in the text. */
export async function titled(built: BuiltQuery): Promise<Rids> {
  const found = sql`SELECT rowid FROM search_title WHERE search_title MATCH ${built.match}${titleCondition(built)}`;
  const newest = await numbersOf(sql`${found} ORDER BY rowid DESC LIMIT ${MOST_HITS}`);
  if (newest.length > MOST_RANKED) return newest;
  return numbersOf(sql`${found} ORDER BY bm25(search_title), rowid DESC`);
}

interface Bounds {
  /** Row numbers from one to another; the whole index unless told. */
  first?: number;
  last?: number;
  /** So many of the newest; every hit unless told. */
  limit?: number;
}

/** Hits in descending order. No table is joined here: of a hot word there are half a million. */
export async function hitsOf(built: BuiltQuery, scope: SearchScope, bounds: Bounds = {}): Promise<Rids> {
  const { match, wanted } = built;
  const { first, last, limit = -1 } = bounds;
  // A word that is to be left out may stand anywhere.
  const unwanted =
    match === wanted || scope === "all"
      ? sql``
      : sql` AND rowid IN (SELECT rowid FROM search_body WHERE search_body MATCH ${match})`;
  const within: SQL = first === undefined ? sql`` : sql` AND rowid BETWEEN ${first} AND ${last}`;
  const from = {
    all: sql`search_body WHERE search_body MATCH ${match}`,
    files: sql`search_body WHERE search_body MATCH ${`f : (${wanted})`}`,
    title: sql`search_title WHERE search_title MATCH ${wanted}`,
  }[scope];
  const titles = titleCondition(built);
  return numbersOf(
    sql`SELECT rowid FROM ${from}${unwanted}${titles}${within} ORDER BY rowid DESC LIMIT ${limit}`,
  );
}

/** The first of the row numbers that an expression finds, in the given order. */
export async function confirmed(rids: Rids, match: string, upTo: number): Promise<Rids> {
  const found: number[] = [];
  for (const rid of rids) {
    if (found.length >= upTo) break;
    found.push(
      ...(await numbersOf(
        sql`SELECT rowid FROM search_body WHERE search_body MATCH ${match} AND rowid = ${rid}`,
      )),
    );
  }
  return Uint32Array.from(found);
}
