import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { REMEDY_KINDS, REMEDY_RESULTS, type RemedyKind, type RemedyResult } from "./remedy-kinds";

/** The columns of one block of section 四: 结果维持、结果纠正、其他结果、尚未审结、总计. */
export const REMEDY_COLUMNS = [...REMEDY_RESULTS, "pending", "total"] as const;
export type RemedyColumn = (typeof REMEDY_COLUMNS)[number];

/** The fifteen numbers of section 四 (国办公开办函〔2021〕30号). */
export type RemedyTally = Readonly<Record<RemedyKind, Readonly<Record<RemedyColumn, number>>>>;

export interface CountedRemedy {
  kind: RemedyKind;
  filedOn: CalendarDate;
  closedOn: CalendarDate | null;
  result: RemedyResult | null;
}

/**
 * The column a remedy stands in for a year, or null when it does not count in it: filed by 31 December and not closed before
 * 1 January, with its result as of 31 December.
 */
export function remedyColumn(
  { filedOn, closedOn, result }: CountedRemedy,
  year: number,
): Exclude<RemedyColumn, "total"> | null {
  if (yearOf(filedOn) > year) return null;
  if (closedOn === null || result === null || yearOf(closedOn) > year) return "pending";
  return yearOf(closedOn) < year ? null : result;
}

/** Counts the reviews and suits of a year; one that stands for several of its kind says how many. */
export function remedyTally(all: readonly (CountedRemedy & { total?: number })[], year: number): RemedyTally {
  const block = (kind: RemedyKind) => {
    const counts = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
    for (const remedy of all) {
      const column = remedy.kind === kind ? remedyColumn(remedy, year) : null;
      if (column === null) continue;
      const { total = 1 } = remedy;
      counts[column] += total;
      counts.total += total;
    }
    return [kind, counts] as const;
  };
  return Object.fromEntries(REMEDY_KINDS.map(block)) as Record<RemedyKind, Record<RemedyColumn, number>>;
}
