import { sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import type { Outcome } from "@/domain/law/outcomes";
import { rows } from "../client";
import { pairsOf, runsOf } from "./tokenise";

/** Words that nearly every application holds; they would only cost. */
const COMMON = new Set([
  "申请",
  "公开",
  "政府",
  "信息",
  "提供",
  "关于",
  "相关",
  "有关",
  "资料",
  "文件",
  "情况",
  "材料",
  "的信",
  "请公",
  "开的",
]);
const MOST_TOKENS = 12;
/** A subject with fewer tokens than this says too little; the description then helps. */
const ENOUGH_TOKENS = 4;
const LONGEST = 200;

function tokensIn(text: string): string[] {
  const tokens = runsOf(text).flatMap(({ text: run, han }) =>
    han ? pairsOf(run).filter((pair) => [...pair].length === 2) : [run],
  );
  return [...new Set(tokens)].filter((token) => !COMMON.has(token));
}

/** The tokens by which a case is compared: pairs of characters and words of its subject, without those that all cases share. */
function tokensOf(subject: string, description: string): string[] {
  const named = tokensIn(subject);
  const all = named.length < ENOUGH_TOKENS ? [...named, ...tokensIn(description.slice(0, LONGEST))] : named;
  return [...new Set(all)].slice(0, MOST_TOKENS);
}

interface Found {
  id: string;
  number: string;
  subject: string;
  stage: Stage;
  outcome: Outcome | null;
  closedOn: string | null;
  score: number;
}

/** Less than this share of the likeness of the case with itself is chance. */
const LIKE_ENOUGH = 0.3;

/** Earlier cases of the agency that ask for something alike (相似申请), the likest first; nobody's name is read. */
export async function similarCases(
  by: Staff<"infoRequest.read">,
  one: { id: string; subject: string; description: string },
  limit: number,
) {
  const tokens = tokensOf(one.subject, one.description);
  if (tokens.length === 0) return [];
  const match = tokens.map((token) => `"${token}"`).join(" OR ");
  const found = await rows<Found>(sql`
    WITH hits AS MATERIALIZED (
      SELECT rowid AS rid, bm25(search_cases) AS score FROM search_cases
      WHERE search_cases MATCH ${match} ORDER BY score LIMIT 400)
    SELECT i.id, i.number, i.subject, i.stage, i.outcome, i.closed_on AS closedOn, hits.score AS score
    FROM hits
    JOIN case_search_entries e ON e.rid = hits.rid
    JOIN info_requests i ON i.id = e.info_request_id
    WHERE i.agency_id = ${by.agencyId ?? ""}
    ORDER BY hits.score LIMIT ${limit + 1}`);
  // bm25 is the smaller the better; the case itself is its own measure.
  const itself = found.find(({ id }) => id === one.id)?.score ?? found[0]?.score ?? 0;
  return found.filter(({ id, score }) => id !== one.id && score <= itself * LIKE_ENOUGH).slice(0, limit);
}
