import { asc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { levelsFor, type ReviewLevel } from "@/domain/publication/review-levels";
import { q } from "../client";
import { agencies } from "../schema/agencies";
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

/** Every rule with the names of its agency and column, in the order in which the closest comes first. */
export async function reviewRulesForAdmin(_by: Staff<"site.manage">) {
  const rows = await q()
    .select({
      agencyId: reviewRules.agencyId,
      columnId: reviewRules.columnId,
      agencyName: agencies.name,
      columnName: columns.name,
      levels: reviewRules.levels,
    })
    .from(reviewRules)
    .leftJoin(agencies, eq(agencies.id, reviewRules.agencyId))
    .leftJoin(columns, eq(columns.id, reviewRules.columnId))
    .orderBy(asc(columns.position), asc(agencies.position));
  const closeness = ({ agencyId, columnId }: (typeof rows)[number]) =>
    Number(columnId !== null) * 2 + Number(agencyId !== null);
  return rows.toSorted((a, b) => closeness(b) - closeness(a));
}
