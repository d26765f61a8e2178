import { sql } from "drizzle-orm";
import { rows } from "@/db/client";
import { matchExpression } from "./query";

/** Counting on takes longer than the figure is worth. */
const MOST_COUNTED = 1000;

export interface WordHits {
  total: number;
  /** True when there are more than `total`. */
  capped: boolean;
}

/** How many publications hold any of the words, each as it is written, counted up to a bound. */
export async function wordHits(words: readonly string[]): Promise<WordHits> {
  const phrases = words.flatMap((word) => matchExpression(`"${word.replace(/["“”＂]/gu, " ")}"`).match ?? []);
  if (phrases.length === 0) return { total: 0, capped: false };
  const [found] = await rows<{ total: number }>(sql`SELECT count(*) AS total FROM
    (SELECT rowid FROM search_body WHERE search_body MATCH ${phrases.join(" OR ")} LIMIT ${MOST_COUNTED + 1})`);
  const total = found?.total ?? 0;
  return { total: Math.min(total, MOST_COUNTED), capped: total > MOST_COUNTED };
}
