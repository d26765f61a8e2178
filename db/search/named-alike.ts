import { sql } from "drizzle-orm";
import { rows } from "@/db/client";
import { namesIn } from "@/domain/publication/named-titles";
import { matchExpression } from "./query";

export interface NamedAlike {
  id: string;
  title: string;
  documentNumber: string | null;
  issuedOn: string | null;
}

const MOST_NAMES = 4;

/** A name as one phrase; quotation marks inside it would end the phrase, so another mark takes their place. */
const phraseOf = (name: string): string | null =>
  matchExpression(`"${name.replace(/["“”＂]/gu, "，")}"`).match;

/**
 * Publications whose titles name the same document: an explanation and what it explains (国办发〔2017〕47号: 政策文件与解读相互关联), what
 * amends it, what repeals it. Newest first, without the document itself.
 */
export async function namedAlike(
  publication: { id: string; title: string },
  limit: number,
): Promise<NamedAlike[]> {
  const found = new Map<string, NamedAlike>();
  for (const name of namesIn(publication.title).slice(0, MOST_NAMES)) {
    const phrase = phraseOf(name);
    if (phrase === null) continue;
    const titled = await rows<NamedAlike>(sql`
      SELECT p.id AS id, p.title AS title, p.document_number AS documentNumber, p.issued_on AS issuedOn
        FROM search_title CROSS JOIN search_entries e ON e.rid = search_title.rowid
        JOIN publications p ON p.id = e.publication_id
       WHERE search_title MATCH ${phrase} AND p.id <> ${publication.id} AND p.withdrawn_at IS NULL
       ORDER BY search_title.rowid DESC LIMIT ${limit}`);
    // The index knows no punctuation; a title has to hold the name as it is written.
    for (const row of titled) if (row.title.includes(name)) found.set(row.id, row);
  }
  return [...found.values()].slice(0, limit);
}
