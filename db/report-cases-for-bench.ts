import { asc, eq } from "drizzle-orm";
import { APPLICANT_TYPES, CHANNELS } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS } from "@/domain/law/outcomes";
import { REMEDY_KINDS, REMEDY_RESULTS } from "@/domain/remedy/remedy-kinds";
import { house, q } from "./client";
import { agencies } from "./schema/agencies";

/** One of these is drawn by a number that SQL counts. */
const oneOf = (words: readonly string[], draw: string): string =>
  `CASE ${draw} % ${words.length} ${words.map((word, at) => `WHEN ${at} THEN '${word}'`).join(" ")} END`;

/** Rows of one statement: the log of a transaction is kept in the file until it commits. */
const AT_ONCE = 100_000;

/**
 * Fills the store with whole rows of cases and of their remedies for `npm run bench -- report`, the same ones each time: received over two years
 * by all agencies, every fourth by the first of them, one in twenty still open. They have no history and no place in the search; nothing but
 * counting and listing is measured with them.
 */
export async function fillReportForBench(count: number, years: readonly [number, number]): Promise<string> {
  const found = await q()
    .select({ id: agencies.id, code: agencies.code })
    .from(agencies)
    .where(eq(agencies.level, "department"))
    .orderBy(asc(agencies.position));
  const [first] = found;
  if (!first) throw new Error("no agency to fill");
  const ids = found.map(({ id }) => id);
  const agency = `CASE WHEN n % 4 = 0 THEN '${first.id}' ELSE ${oneOf(ids, "(n * 31)")} END`;
  const { sqlite } = house();
  const insert = sqlite.prepare(`
    INSERT INTO info_requests (id, number, agency_id, received_by_id, channel, applicant_type, subject, description, carrier,
      delivery, accept_other, needs_help, submitted_at, tracking_hash, tracking_key_id, idempotency_key, demonstration, stage,
      received_on, due_on, due_provisional, clock_state, outcome, closed_on, last_event_at, lock_version)
    WITH RECURSIVE numbers(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?),
    made AS (SELECT n, ${agency} AS agency, n % 20 = 7 AS open,
      date('${years[0]}-01-01', '+' || ((n * 7919) % 731) || ' days') AS received FROM numbers)
    SELECT 'bench-' || printf('%09d', n), 'BENCH-' || printf('%09d', n), agency, agency, ${oneOf(CHANNELS, "n")},
      ${oneOf(APPLICANT_TYPES, "(n / 7)")}, '某地块的征收补偿方案（' || n || '）', '请公开上述信息的全文，以及作出时所依据的文件。', 'electronic',
      'online', 1, 0, unixepoch(received) * 1000, 'bench-' || n, 1, 'bench-' || n, 1, CASE WHEN open THEN 'processing' ELSE 'delivered' END,
      received, date(received, '+28 days'), 0, CASE WHEN open THEN 'running' ELSE 'stopped' END,
      CASE WHEN open THEN NULL ELSE ${oneOf(OUTCOME_IDS, "(n / 3)")} END,
      CASE WHEN open THEN NULL ELSE date(received, '+' || (3 + n % 30) || ' days') END, 0, 1 FROM made`);
  const contest = sqlite.prepare(`
    INSERT INTO remedies (id, info_request_id, kind, filed_on, organ, closed_on, result, note, created_at, updated_at, lock_version)
    WITH RECURSIVE numbers(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?)
    SELECT 'bench-' || n, 'bench-' || printf('%09d', n), ${oneOf(REMEDY_KINDS, "(n / 40)")}, date(received_on, '+40 days'), '',
      CASE WHEN n % 3 = 0 THEN NULL ELSE date(received_on, '+90 days') END,
      CASE WHEN n % 3 = 0 THEN NULL ELSE ${oneOf(REMEDY_RESULTS, "(n / 40)")} END, '', 0, 0, 1
    FROM numbers JOIN info_requests ON info_requests.id = 'bench-' || printf('%09d', n) WHERE n % 40 = 0`);
  for (let from = 0; from < count; from += AT_ONCE) {
    const until = Math.min(count, from + AT_ONCE);
    insert.run(from, until);
    contest.run(from, until);
  }
  sqlite.pragma("optimize=0x10002");
  return first.code;
}
