import { OUTCOME_IDS, OUTCOMES, type Outcome } from "./outcomes";

/** A row of section 三 of the annual report (国办公开办函〔2021〕30号). */
export interface ReportRow {
  code: string;
  name: string;
  /** The outcome the row counts; null for the four that are counted otherwise. */
  outcome: Outcome | null;
}

/** All 25 rows, in order. */
export const REPORT_ROWS: readonly ReportRow[] = [
  { code: "一", name: "本年新收政府信息公开申请数量", outcome: null },
  { code: "二", name: "上年结转政府信息公开申请数量", outcome: null },
  ...OUTCOME_IDS.map((outcome) => ({ code: OUTCOMES[outcome].code, name: OUTCOMES[outcome].name, outcome })),
  { code: "三(七)", name: "总计", outcome: null },
  { code: "四", name: "结转下年度继续办理", outcome: null },
];
