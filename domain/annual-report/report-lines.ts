import { OUTCOME_IDS, OUTCOMES, type Outcome } from "@/domain/law/outcomes";
import type { CountedRow } from "./requests-table";

/** A line of section 三 that can be opened: what it counts and its official code. */
export interface ReportLine {
  row: CountedRow | "ended";
  code: string;
}

const outcomeLine = (outcome: Outcome): ReportLine => ({ row: outcome, code: OUTCOMES[outcome].code });

/** The 25 lines of section 三 in official order. */
export const REPORT_LINES: readonly ReportLine[] = [
  { row: "new", code: "一" },
  { row: "carriedIn", code: "二" },
  ...OUTCOME_IDS.map(outcomeLine),
  { row: "ended", code: "三(七)" },
  { row: "carriedOut", code: "四" },
];
