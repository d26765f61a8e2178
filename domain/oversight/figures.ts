/** What a supervisor counts of the cases of a year (条例第四十六条、第四十七条); `open` and `overdue` are as of today. */
export const CASE_FIGURES = ["received", "closed", "onTime", "late", "open", "overdue"] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];

export type CaseFigures = Readonly<Record<CaseFigure, number>>;

/** The share of cases closed in time, in tenths of a percent; null when none was closed. */
export function onTimeShare({ closed, onTime }: Pick<CaseFigures, "closed" | "onTime">): number | null {
  if (closed === 0) return null;
  // 99.96 % must not read as if none had been late.
  return onTime < closed ? Math.min(Math.round((onTime * 1000) / closed), 999) : 1000;
}

/** The figures of several agencies together. */
export function sumOf(rows: readonly CaseFigures[]): CaseFigures {
  const sum = (figure: CaseFigure) => rows.reduce((total, row) => total + row[figure], 0);
  return {
    received: sum("received"),
    closed: sum("closed"),
    onTime: sum("onTime"),
    late: sum("late"),
    open: sum("open"),
    overdue: sum("overdue"),
  };
}
