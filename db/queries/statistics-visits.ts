import { and, between, inArray, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { COUNTED_PAGES } from "@/domain/visit/counted-page";
import { q } from "../client";
import { visitDays } from "../schema/visit-days";
import type { Scope } from "./statistics-cases";

/** What visits are counted by. */
export interface VisitCounts {
  /** Pages that browsers were given, by month, by id of column and of agency; those of the whole site stand under an empty id. */
  total: number;
  months: ReadonlyMap<string, number>;
  columns: ReadonlyMap<string, number>;
  bodies: ReadonlyMap<string, number>;
}

/**
 * Page views of a span: robots and programs apart. With all agencies, pages that belong to none of them count too; `isWhole` says so.
 */
export async function visitStatistics(
  _by: Staff<"oversight.read">,
  { agencies, span }: Scope,
  isWhole: boolean,
): Promise<VisitCounts> {
  const month = sql<string>`substr(${visitDays.on}, 1, 7)`;
  const within = and(
    between(visitDays.on, span.from, span.to),
    inArray(visitDays.page, [...COUNTED_PAGES]),
    inArray(visitDays.reader, ["browser"]),
    isWhole
      ? undefined
      : inArray(
          visitDays.agencyId,
          agencies.map(({ id }) => id),
        ),
  );
  const views = sql<number>`sum(${visitDays.views})`;
  const months = await q().select({ key: month, views }).from(visitDays).where(within).groupBy(month);
  const places = await q()
    .select({ columnId: visitDays.columnId, agencyId: visitDays.agencyId, views })
    .from(visitDays)
    .where(within)
    .groupBy(visitDays.columnId, visitDays.agencyId);
  const by = (key: "columnId" | "agencyId") => {
    const found = new Map<string, number>();
    for (const row of places) found.set(row[key], (found.get(row[key]) ?? 0) + row.views);
    return found;
  };
  return {
    total: months.reduce((sum, row) => sum + row.views, 0),
    months: new Map(months.map((row) => [row.key, row.views])),
    columns: by("columnId"),
    bodies: by("agencyId"),
  };
}
