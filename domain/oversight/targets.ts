/** The six numbers of the leader's page: 收到、按期率、平均办理工作日、逾期件、主动公开数、栏目更新合格率. */
export const OVERVIEW_FIGURES = ["received", "onTime", "days", "overdue", "published", "columns"] as const;
export type OverviewFigure = (typeof OVERVIEW_FIGURES)[number];

/** Shares and averages are whole numbers of tenths: of a percent, of a working day. */
export const IN_TENTHS: readonly OverviewFigure[] = ["onTime", "days", "columns"];

/** The figures that a target can be set for: how many people apply is not for an office to want. */
export const TARGETED_FIGURES = ["onTime", "days", "overdue", "published", "columns"] as const;
export type TargetedFigure = (typeof TARGETED_FIGURES)[number];

/** What the house wants to reach; null where it has set nothing. Publications are wanted per month, everything else of any period. */
export type OverviewTargets = Readonly<Record<TargetedFigure, number | null>>;

/**
 * What holds until somebody sets other targets. They are wishes of the house and not the law: that an answer keeps its period (条例第三十三条)
 * holds for each case, whatever share is aimed at.
 */
export const TARGETS_BY_DEFAULT: OverviewTargets = {
  onTime: 1000,
  days: 150,
  overdue: 0,
  published: null,
  columns: 1000,
};

/** The figures that are good when they are low. */
const LOW_IS_GOOD: readonly OverviewFigure[] = ["days", "overdue"];

const isTargeted = (figure: OverviewFigure): figure is TargetedFigure =>
  TARGETED_FIGURES.some((one) => one === figure);

/** The target of a figure for a period of so many months; null where none was set or none can be. */
export function targetOf(figure: OverviewFigure, targets: OverviewTargets, months: number): number | null {
  if (!isTargeted(figure)) return null;
  const target = targets[figure];
  return target !== null && figure === "published" ? target * months : target;
}

/** Whether a value reaches its target; null where there is no target or nothing to judge. */
export function isReached(
  figure: OverviewFigure,
  value: number | null,
  target: number | null,
): boolean | null {
  if (value === null || target === null) return null;
  return LOW_IS_GOOD.includes(figure) ? value <= target : value >= target;
}
