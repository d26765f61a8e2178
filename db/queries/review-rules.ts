import { eq } from "drizzle-orm";
import { levelsFor, type ReviewLevel } from "@/domain/publication/review-levels";
import { q } from "../client";
import { columns } from "../schema/columns";
import { reviewRules } from "../schema/review-rules";

/** A column and those above it, the nearest first. */
async function columnsUpFrom(columnId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = columnId; next !== null && !ids.includes(next); ) {
    ids.push(next);
    const [row]: { parentId: string | null }[] = await q()
      .select({ parentId: columns.parentId })
      .from(columns)
      .where(eq(columns.id, next));
    next = row?.parentId ?? null;
  }
  return ids;
}

/** The reviews that a text of this agency in this column goes through, by the rules as they are now. */
export async function reviewLevelsFor(agencyId: string, columnId: string): Promise<readonly ReviewLevel[]> {
  const rules = await q()
    .select({ agencyId: reviewRules.agencyId, columnId: reviewRules.columnId, levels: reviewRules.levels })
    .from(reviewRules);
  return levelsFor(rules, { agencyId, columnIds: await columnsUpFrom(columnId) });
}
