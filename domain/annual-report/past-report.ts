import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import { REMEDY_COLUMNS, type RemedyTally } from "@/domain/remedy/remedy-tally";
import { balance, type Identity } from "./identities";
import { REPORT_PARTS, type ReportContent, type ReportPart, type ReportScope } from "./report-content";
import { type ReportValues, type RequestsTable, valuesAt } from "./requests-table";
import { type SectionTwo, sectionTwoOf } from "./section-two";

/** What can be wrong with a number or a place of a file that holds a report. */
export const PAST_FAULTS = [
  "missingTable",
  "missingRow",
  "rowTwice",
  "unknownRow",
  "missingColumn",
  "blank",
  "notCount",
  "notAmount",
  "noAgency",
  "noYear",
  "yearOutside",
  "notJson",
  "wrongShape",
] as const;
export type PastFault = (typeof PAST_FAULTS)[number];

/** One fault with where it is: a cell (`三、…!D5`) or a place in the JSON (`section3.rows[4].values[2]`). */
export interface PastProblem {
  at: string;
  fault: PastFault;
  /** What is looked for, or what stands there instead. */
  about?: string;
}

/** What of a file was not in today's form and how it was taken (〔2019〕60号的试行格式). */
export const PAST_NOTES = ["trialRules", "trialOthers", "trialFees"] as const;
export type PastNote = (typeof PAST_NOTES)[number];

/** Five numbers of section 四: 结果维持、结果纠正、其他结果、尚未审结、总计. */
export type FiveNumbers = [number, number, number, number, number];

/** A report as a file tells it, before anybody looked up whose it is. */
export interface PastReport {
  agency: string | null;
  year: number;
  scope: ReportScope | null;
  section2: SectionTwo;
  section3: Pick<RequestsTable, "rows">;
  section4: { review: FiveNumbers; suitDirect: FiveNumbers; suitAfterReview: FiveNumbers };
  parts: Partial<Record<ReportPart, string>>;
  notes: PastNote[];
}
export type PastReading = { report: PastReport } | { problems: PastProblem[] };

/** The 25 rows in official order; a row that the file has not told is left to the caller to have refused. */
export function officialRows(values: ReadonlyMap<string, ReportValues>): RequestsTable["rows"] {
  return REPORT_ROWS.map(({ code, name }) => ({
    code,
    label: name,
    values: values.get(code) ?? [0, 0, 0, 0, 0, 0, 0],
  }));
}

function tallyOf({ section4 }: PastReport): RemedyTally {
  return Object.fromEntries(
    Object.entries(section4).map(([kind, numbers]) => [
      kind,
      Object.fromEntries(REMEDY_COLUMNS.map((column, at) => [column, numbers[at] ?? 0])),
    ]),
  ) as unknown as RemedyTally;
}

/**
 * Holds a report that was read in to the identities of every report, against the year before where one stands. R9 is held to the outcomes
 * themselves: how many cases there were, a published report alone cannot tell.
 */
export function pastIdentities(report: PastReport, before: Pick<RequestsTable, "rows"> | null): Identity[] {
  const requests: RequestsTable = { ...report.section3, unplaced: [0, 0, 0, 0, 0, 0, 0] };
  const endedCases = OUTCOME_IDS.reduce(
    (sum, outcome) => sum + valuesAt(requests, OUTCOMES[outcome].code)[6],
    0,
  );
  return balance({ requests, remedies: tallyOf(report), before, endedCases });
}

/** A report with nothing in it: noughts in every cell and no words, for a form to be filled in. */
export function emptyReport(
  columns: string[],
): Pick<ReportContent, "section2" | "section3" | "section4" | "identities" | "parts"> {
  const none = (): FiveNumbers => [0, 0, 0, 0, 0];
  return {
    section2: sectionTwoOf({}).section,
    section3: { columns, rows: officialRows(new Map()) },
    section4: { review: none(), suitDirect: none(), suitAfterReview: none() },
    identities: [],
    parts: Object.fromEntries(REPORT_PARTS.map((part) => [part, ""])) as Record<ReportPart, string>,
  };
}
