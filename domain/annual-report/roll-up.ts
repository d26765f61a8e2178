import type { CalendarDate } from "@/domain/time/calendar-date";
import { type CellChange, cellChanges, type ReportTables } from "./content-changes";
import type { ReportStage } from "./report-stages";
import { sumOfSectionsTwo } from "./section-two";

/** How far an agency's report has come, as the government sees it. */
export type HandIn = "notBegun" | ReportStage;

export interface HandInFacts {
  stage: ReportStage | null;
  /** Whether a version of it is public, whatever is being written since. */
  isPublic: boolean;
  dueOn: CalendarDate;
}

/** Where a report stands for those who wait for it: what is public counts as published while an erratum is written. */
export function handIn({ stage, isPublic }: Pick<HandInFacts, "stage" | "isPublic">): HandIn {
  if (isPublic) return "published";
  return stage ?? "notBegun";
}

/** Late is what is not public after its last day (条例第四十九条: 向社会公布). */
export function isOverdue({ isPublic, dueOn }: HandInFacts, today: CalendarDate): boolean {
  return !isPublic && today > dueOn;
}

const added = <Numbers extends readonly number[]>(all: readonly Numbers[], like: Numbers): Numbers =>
  like.map((_, at) => all.reduce((sum, numbers) => sum + (numbers[at] ?? 0), 0)) as unknown as Numbers;

/** Adds up the tables of several agencies; every case stands in the table of the agency that received it, and in no other (R7). */
export function sumOfTables(all: readonly ReportTables[]): ReportTables | null {
  const [first] = all;
  if (!first) return null;
  return {
    section2: sumOfSectionsTwo(all.map(({ section2 }) => section2)),
    section3: {
      columns: first.section3.columns,
      rows: first.section3.rows.map(({ code, label, values }) => ({
        code,
        label,
        values: added(
          all.flatMap(({ section3 }) =>
            section3.rows.filter((row) => row.code === code).map((row) => row.values),
          ),
          values,
        ),
      })),
    },
    section4: {
      review: added(
        all.map(({ section4 }) => section4.review),
        first.section4.review,
      ),
      suitDirect: added(
        all.map(({ section4 }) => section4.suitDirect),
        first.section4.suitDirect,
      ),
      suitAfterReview: added(
        all.map(({ section4 }) => section4.suitAfterReview),
        first.section4.suitAfterReview,
      ),
    },
  };
}

/** R7: the government's tables against the sum of its own and its agencies', cell by cell; empty where they agree. */
export function rollUpDifferences(parts: readonly ReportTables[], whole: ReportTables): CellChange[] {
  const sum = sumOfTables(parts);
  return sum ? cellChanges(sum, whole) : [];
}
