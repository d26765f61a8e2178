import { type SQL, sql } from "drizzle-orm";
import { exec, rows, tx } from "../client";
import { infoRequests } from "../schema/info-requests";
import { matchExpression } from "./query";
import { indexedText, WORD } from "./tokenise";

/** What can be found of a case: what was asked for, never by whom. */
export interface IndexedCase {
  infoRequestId: string;
  subject: string;
  description: string;
  documentNumber: string | null;
}

/** Entries of one statement: an import brings thousands, and each statement costs as much as its row. */
const IN_ONE_STATEMENT = 50;

/** Puts cases into the officers' index; what was submitted never changes, so once is enough. Inside the caller's transaction. */
export async function indexCases(cases: readonly IndexedCase[]): Promise<void> {
  for (let at = 0; at < cases.length; at += IN_ONE_STATEMENT) {
    const part = cases.slice(at, at + IN_ONE_STATEMENT);
    const entries = await rows<{ rid: number; id: string }>(
      sql`INSERT INTO case_search_entries (info_request_id) VALUES ${listOf(part.map(({ infoRequestId }) => sql`(${infoRequestId})`))}
          ON CONFLICT (info_request_id) DO NOTHING RETURNING rid, info_request_id AS id`,
    );
    const known = new Map(part.map((one) => [one.infoRequestId, one]));
    const texts = entries.flatMap(({ rid, id }) => {
      const one = known.get(id);
      return one ? [sql`(${rid}, ${indexedText([one.subject, one.documentNumber, one.description])})`] : [];
    });
    if (texts.length > 0) await exec(sql`INSERT INTO search_cases (rowid, t) VALUES ${listOf(texts)}`);
  }
}

const listOf = (values: SQL[]) => sql.join(values, sql`, `);

/** Puts one case into the index. */
export const indexCase = (one: IndexedCase): Promise<void> => indexCases([one]);

const AT_ONCE = 500;

/** Puts the cases into the index that came by another door, as an import; some at a time. Returns how many. */
export async function indexLeftOutCases(): Promise<number> {
  let done = 0;
  for (let after = ""; ; ) {
    const left = await rows<IndexedCase>(sql`
      SELECT id AS infoRequestId, subject, description, document_number AS documentNumber FROM info_requests
      WHERE id > ${after} AND id NOT IN (SELECT info_request_id FROM case_search_entries) ORDER BY id LIMIT ${AT_ONCE}`);
    const last = left.at(-1);
    if (!last) return done;
    after = last.infoRequestId;
    await tx(() => indexCases(left));
    done += left.length;
  }
}

const MOST_TERMS = 5;
const ONLY_WORDS = new RegExp(`^${WORD}+$`, "v");
const IN_NUMBER = /[A-Za-z\d]/;

const quoted = (term: string) => `"${term.replaceAll(/["“”＂]/g, " ")}"`;
const matching = (match: string) => sql`SELECT e.info_request_id FROM case_search_entries e
  WHERE e.rid IN (SELECT rowid FROM search_cases WHERE search_cases MATCH ${match})`;

/** The cases that hold one term in number, subject, description or document number; signs like % are taken as they are. */
function holdsTerm(term: string): SQL {
  const pattern = `%${term.replace(/[\\%_]/g, "\\$&")}%`;
  const { id, number, subject, description, documentNumber } = infoRequests;
  const likely: SQL[] = [];
  if (IN_NUMBER.test(term)) {
    likely.push(sql`SELECT i.id FROM info_requests i WHERE i.number LIKE ${pattern} ESCAPE '\\'`);
  }
  const { match } = matchExpression(quoted(term));
  if (match !== null) likely.push(matching(match));
  const among = sql`${id} IN (${sql.join(likely, sql` UNION ALL `)})`;
  if (likely.length > 0 && ONLY_WORDS.test(term)) return among;
  const holds = sql`(${number} LIKE ${pattern} ESCAPE '\\' OR ${subject} LIKE ${pattern} ESCAPE '\\'
    OR ${description} LIKE ${pattern} ESCAPE '\\' OR ${documentNumber} LIKE ${pattern} ESCAPE '\\')`;
  return likely.length > 0 ? sql`(${among} AND ${holds})` : holds;
}

/** The cases that hold several plain words, asked of the index in one go. */
function holdsWords(words: readonly string[]): SQL[] {
  const { match } = matchExpression(words.map(quoted).join(" "));
  return match === null ? [] : [sql`${infoRequests.id} IN (${matching(match)})`];
}

/** The condition that a case holds every word of a text. */
export function holdsText(text: string): SQL | undefined {
  const terms = text.split(/\s+/u).filter(Boolean).slice(0, MOST_TERMS);
  const isPlain = (term: string) => ONLY_WORDS.test(term) && !IN_NUMBER.test(term);
  const conditions = [
    ...holdsWords(terms.filter(isPlain)),
    ...terms.filter((term) => !isPlain(term)).map(holdsTerm),
  ];
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` AND `)})` : undefined;
}
