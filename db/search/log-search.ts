import { sql } from "drizzle-orm";
import { exec, rows } from "@/db/client";
import { matchExpression } from "./query";
import { indexedText } from "./tokenise";

/** Nobody turns further pages than this holds. */
const MOST_HITS = 2000;

/** Puts an entry of the disclosure log into its index; inside the transaction that publishes it. */
export async function indexLogEntry(rid: number, texts: readonly string[]): Promise<void> {
  await exec(sql`INSERT INTO log_search (rowid, t) VALUES (${rid}, ${indexedText([...texts])})`);
}

/** Takes an entry out of the index; inside the transaction that withdraws it. */
export async function unindexLogEntry(rid: number): Promise<void> {
  await exec(sql`DELETE FROM log_search WHERE rowid = ${rid}`);
}

/** The row numbers that a query finds, the latest first; null where it names nothing to look for. */
export async function searchLog(query: string) {
  const { match, terms } = matchExpression(query);
  if (match === null) return null;
  const found = await rows<{ rid: number }>(
    sql`SELECT rowid AS rid FROM log_search WHERE log_search MATCH ${match} ORDER BY rowid DESC LIMIT ${MOST_HITS}`,
  );
  return { rids: found.map(({ rid }) => rid), terms };
}
