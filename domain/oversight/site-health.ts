import { type CalendarDate, daysBetween } from "@/domain/time/calendar-date";

/**
 * 单项否决 of 《政府网站与政务新媒体检查指标》 (国办秘函〔2019〕19号): a site is 不合格 when one of them holds. Each limit stands with
 * the words of the standard.
 */
export const VETO_LIMITS = {
  /** 监测1周，每天间隔性访问20次以上，超过（含）15秒网站仍打不开的次数比例累计超过（含）5%. */
  unreachable: { afterMs: 15_000, share: 0.05, days: 7 },
  /** 监测2周，首页无信息更新. */
  homeDays: 14,
  /** 应更新但长期未更新的栏目≥10个. */
  overdueColumns: 10,
  /** 空白栏目≥5个. */
  emptyColumns: 5,
  /** 前1年内对应答复的政务咨询类留言存在超过3个月未回应. */
  unansweredMonths: 3,
} as const;

/** Columns that are pages of the house itself and hold no publications: they are never empty (国办公开办函〔2019〕61号). */
export const STANDING_COLUMNS: readonly string[] = ["guide", "on-application"];

export const VETOES = ["unreachable", "homeNotUpdated", "columnsNotUpdated", "noReply"] as const;
export type Veto = (typeof VETOES)[number];

/** A column as the examination sees it. */
export interface ExaminedColumn {
  code: string;
  name: string;
  /** The newest day of what it holds; null while it is empty. */
  lastOn: CalendarDate | null;
  updateDays: number | null;
  /** Why it does not count (例外), as somebody wrote it down; null where it counts. */
  exception: string | null;
}

/** What the site knows of itself. */
export interface SiteState {
  today: CalendarDate;
  /** Visits of the last week by our own watch, and those that failed or took too long. */
  probes: { made: number; failed: number };
  /** The newest day of what the first page shows; null when it shows nothing. */
  homeOn: CalendarDate | null;
  columns: readonly ExaminedColumn[];
  /** Letters of the last year that wait longer than three months; null while there is no way to write one. */
  unanswered: number | null;
}

export interface Examined {
  veto: Veto;
  /** `unknown`: nothing to judge by yet. */
  verdict: "passed" | "failed" | "unknown";
}

/** By how many days a column is late; 0 while it is not. */
export function overdueDays({ lastOn, updateDays }: ExaminedColumn, today: CalendarDate): number {
  return lastOn === null || updateDays === null ? 0 : Math.max(0, daysBetween(lastOn, today) - updateDays);
}

/** The columns that hold nothing; what is excused does not count. */
export function emptyColumns<C extends ExaminedColumn>({ columns }: { columns: readonly C[] }): C[] {
  return columns.filter(({ lastOn, exception }) => lastOn === null && exception === null);
}

/** The columns that had to be brought up to date and were not; what is excused does not count. */
export function overdueColumns<C extends ExaminedColumn>({
  columns,
  today,
}: {
  columns: readonly C[];
  today: CalendarDate;
}): C[] {
  return columns.filter((column) => column.exception === null && overdueDays(column, today) > 0);
}

/** The share of visits that failed; null before the first. */
export function failedShare({ probes }: SiteState): number | null {
  return probes.made === 0 ? null : probes.failed / probes.made;
}

const verdictOf = (failed: boolean | null): Examined["verdict"] =>
  failed === null ? "unknown" : failed ? "failed" : "passed";

/** The four counters, each judged by the limit of the standard; a limit that is reached is failed. */
export function examine(state: SiteState): Examined[] {
  const share = failedShare(state);
  const failed: Record<Veto, boolean | null> = {
    unreachable: share === null ? null : share >= VETO_LIMITS.unreachable.share,
    homeNotUpdated: state.homeOn === null || daysBetween(state.homeOn, state.today) >= VETO_LIMITS.homeDays,
    columnsNotUpdated:
      overdueColumns(state).length >= VETO_LIMITS.overdueColumns ||
      emptyColumns(state).length >= VETO_LIMITS.emptyColumns,
    noReply: state.unanswered === null ? null : state.unanswered > 0,
  };
  return VETOES.map((veto) => ({ veto, verdict: verdictOf(failed[veto]) }));
}
