import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { q } from "../client";
import { rowState } from "../row-state";
import { agencies } from "../schema/agencies";
import { staff } from "../schema/staff";
import { yearlyFigures } from "../schema/yearly-figures";

/** Everything that was ever entered for an agency and a year, the newest first: who, when, from where, and what was taken back. */
export async function figureHistory(agencyId: string, year: number) {
  return q()
    .select({
      id: yearlyFigures.id,
      figure: yearlyFigures.figure,
      value: yearlyFigures.value,
      source: yearlyFigures.source,
      enteredBy: staff.name,
      at: yearlyFigures.at,
    })
    .from(yearlyFigures)
    .leftJoin(staff, eq(staff.id, yearlyFigures.staffId))
    .where(and(eq(yearlyFigures.agencyId, agencyId), eq(yearlyFigures.year, year)))
    .orderBy(desc(yearlyFigures.at), desc(yearlyFigures.id));
}
export type FigureEntry = Awaited<ReturnType<typeof figureHistory>>[number];

/** The entered figures of some agencies for a year as they count now, with who entered them when and from where. */
export async function yearlyFiguresOf(agencyIds: readonly string[], year: number) {
  const entries = await q()
    .select({
      agencyId: yearlyFigures.agencyId,
      agencyName: agencies.name,
      figure: yearlyFigures.figure,
      value: yearlyFigures.value,
      source: yearlyFigures.source,
      enteredBy: staff.name,
      at: yearlyFigures.at,
    })
    .from(yearlyFigures)
    .innerJoin(agencies, eq(agencies.id, yearlyFigures.agencyId))
    .leftJoin(staff, eq(staff.id, yearlyFigures.staffId))
    .where(and(inArray(yearlyFigures.agencyId, [...agencyIds]), eq(yearlyFigures.year, year)))
    .orderBy(asc(yearlyFigures.at), asc(yearlyFigures.id));
  const latest = new Map(entries.map((entry) => [`${entry.agencyId} ${entry.figure}`, entry]));
  return [...latest.values()].flatMap(({ value, ...entry }) => (value === null ? [] : [{ ...entry, value }]));
}
export type YearlyFigure = Awaited<ReturnType<typeof yearlyFiguresOf>>[number];

/** A short name for exactly the figures that stand now, which the form carries. */
export async function figuresState(agencyId: string, year: number): Promise<string> {
  const figures = await yearlyFiguresOf([agencyId], year);
  return rowState(figures.map(({ figure, value, source, at }) => [figure, value, source, at]));
}
