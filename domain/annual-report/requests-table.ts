import { APPLICANT_TYPES, type ApplicantType } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS, type Outcome } from "@/domain/law/outcomes";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";

/** What of a case decides where section 三 counts it. */
export interface CountedCase {
  applicantType: ApplicantType;
  /** The day of receipt; a case that has none yet is not received and not counted. */
  receivedOn: CalendarDate | null;
  /** The day it ended: answered, lapsed, withdrawn. */
  closedOn: CalendarDate | null;
  outcome: Outcome | null;
}

/** A line of section 三 that cases are counted in: new, carried over from last year, ended with an outcome, carried into the next. */
export type CountedRow = "new" | "carriedIn" | Outcome | "carriedOut" | "unplaced";

/**
 * The lines of section 三 in which one case stands for a year (国办公开办函〔2021〕30号): one where it comes from and one where it went, seen on 31 December. A case
 * that ended with an outcome of before 2019 stands in `unplaced`: nobody said which of today's rows it is.
 */
export function countedRows({ receivedOn, closedOn, outcome }: CountedCase, year: number): CountedRow[] {
  if (receivedOn === null || yearOf(receivedOn) > year) return [];
  if (closedOn !== null && yearOf(closedOn) < year) return [];
  const from = yearOf(receivedOn) === year ? "new" : "carriedIn";
  if (closedOn === null || yearOf(closedOn) > year) return [from, "carriedOut"];
  return [from, outcome ?? "unplaced"];
}

/** How many cases of one kind of applicant stand in one line. */
export interface RowCount {
  row: CountedRow;
  applicantType: ApplicantType;
  total: number;
}

/** The seven numbers of a row: 自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计. */
export type ReportValues = [number, number, number, number, number, number, number];

/** The table of section 三: 25 rows of seven numbers in official order, and what found no row. */
export interface RequestsTable {
  rows: { code: string; label: string; values: ReportValues }[];
  unplaced: ReportValues;
}

const OF_ROW: Readonly<Record<string, CountedRow>> = { 一: "new", 二: "carriedIn", 四: "carriedOut" };
const zeros = (): ReportValues => [0, 0, 0, 0, 0, 0, 0];

/** Adds up rows of numbers, column by column. */
export function sumOf(rows: readonly ReportValues[]): ReportValues {
  const sum = zeros();
  for (const row of rows)
    for (const [column, value] of row.entries()) sum[column] = (sum[column] ?? 0) + value;
  return sum;
}

/** Builds section 三 out of counts; the order of the counts does not matter, and counts of the same line are added. */
export function requestsTable(counts: readonly RowCount[]): RequestsTable {
  const held = new Map<CountedRow, ReportValues>();
  for (const { row, applicantType, total } of counts) {
    const values = held.get(row) ?? zeros();
    const column = APPLICANT_TYPES.indexOf(applicantType);
    values[column] = (values[column] ?? 0) + total;
    values[6] += total;
    held.set(row, values);
  }
  const valuesOf = (row: CountedRow) => held.get(row) ?? zeros();
  const ended = sumOf(OUTCOME_IDS.map(valuesOf));
  return {
    rows: REPORT_ROWS.map(({ code, name, outcome }) => {
      const row = outcome ?? OF_ROW[code];
      return { code, label: name, values: row === undefined ? ended : valuesOf(row) };
    }),
    unplaced: valuesOf("unplaced"),
  };
}

/** The numbers of one row by its official code. */
export function valuesAt({ rows }: Pick<RequestsTable, "rows">, code: string): ReportValues {
  return rows.find((row) => row.code === code)?.values ?? zeros();
}
