import { eq } from "drizzle-orm";
import { q } from "@/db/client";
import { searchEntries } from "@/db/schema/search";
import { documentNumberKey } from "@/domain/publication/document-number";
import { parseIndexNumber } from "@/domain/publication/index-number";
import { numbered, plainNumber } from "./matching";

/** True for what reads as a 发文字号 or 索引号, whether anything bears it or not. */
export function isNumber(query: string): boolean {
  const plain = plainNumber(query);
  return documentNumberKey(plain) !== null || parseIndexNumber(plain) !== null;
}

/** The one publication that bears a 发文字号 or 索引号, by id; null where there is none, or more than one. */
export async function onlyNumbered(query: string): Promise<string | null> {
  if (!isNumber(query)) return null;
  const rids = await numbered(query, "all");
  const [rid] = rids;
  if (rid === undefined || rids.length > 1) return null;
  const [row] = await q()
    .select({ id: searchEntries.publicationId })
    .from(searchEntries)
    .where(eq(searchEntries.rid, rid));
  return row?.id ?? null;
}
