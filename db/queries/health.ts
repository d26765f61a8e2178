import { sql } from "drizzle-orm";
import { rows } from "../client";

/** True when the store answers; throws what the store throws. */
export async function storeAnswers(): Promise<boolean> {
  const [row] = await rows<{ answer: number }>(sql`select 1 as answer`);
  return row?.answer === 1;
}
