import { csvLines } from "@/domain/entry/csv-lines";
import { cleanText } from "@/domain/entry/entered-text";

/** What a row of the table says, exactly as it was typed. */
export const BATCH_COLUMNS = ["subject", "documentNumber", "description"] as const;
export type BatchColumn = (typeof BATCH_COLUMNS)[number];
export type BatchRow = Record<BatchColumn, string>;

export const EMPTY_ROW: BatchRow = { subject: "", documentNumber: "", description: "" };

/** A batch has at least two, or it is a single application, and at most so many as one can look through. */
export const BATCH_LIMITS = { least: 2, most: 50 } as const;

/** Why a table cannot be taken; text/batch has the sentences. `line` is where a text went wrong. */
export type TableProblem =
  | { why: "empty" }
  | { why: "tooMany"; count: number }
  | { why: "openQuote"; line: number }
  | { why: "tooWide" };

export type TableRead = { rows: BatchRow[] } | { problem: TableProblem };

/** Names under which a column is known, spaces and marks left out. */
const HEADS: Readonly<Record<BatchColumn, RegExp>> = {
  subject: /^(?:信息名称|政府信息名称|所需信息名称|名称|申请内容)$/,
  documentNumber: /^(?:文号|发文字号|文件编号)$/,
  description: /^(?:所需信息描述|信息描述|内容描述|描述|其他特征(?:性)?描述|备注)$/,
};
/** Columns whose cells no application needs; a table made elsewhere often begins with it. */
const SERIAL = /^(?:序号|编号|No|#)$/i;

const MOST_CELLS = 40;

const plain = (cell: string) =>
  cell
    .normalize("NFKC")
    .replace(/[\s\p{P}]+/gu, "")
    .replace(/选填|必填/g, "");

/** Splits a pasted or read text into lines and cells. */
export function cellsOf(text: string): { lines: string[][] } | { problem: TableProblem } {
  const read = csvLines(text, MOST_CELLS);
  if ("lines" in read) return read;
  const { why, line } = read.fault;
  return { problem: why === "openQuote" ? { why, line } : { why } };
}

/** Which cell holds which column: by the names of a head line, else by how many there are. */
function placesOf(
  first: readonly string[],
  width: number,
): { places: (BatchColumn | null)[]; hasHead: boolean } {
  const named = first.map((cell) => BATCH_COLUMNS.find((column) => HEADS[column].test(plain(cell))) ?? null);
  if (named.some((column) => column !== null)) return { places: named, hasHead: true };
  if (first.some((cell) => SERIAL.test(plain(cell)))) return { places: named, hasHead: true };
  const byWidth: Record<number, BatchColumn[]> = { 1: ["subject"], 2: ["subject", "description"] };
  return { places: byWidth[width] ?? [...BATCH_COLUMNS], hasHead: false };
}

/** Rows of a table; empty lines are skipped, a column that is not ours is left aside. */
export function rowsOf(lines: readonly (readonly string[])[]): TableRead {
  const filled = lines.filter((cells) => cells.some((cell) => cleanText(cell) !== ""));
  const [first] = filled;
  if (!first) return { problem: { why: "empty" } };
  const width = Math.max(...filled.map((cells) => cells.findLastIndex((cell) => cell.trim() !== "") + 1));
  const { places, hasHead } = placesOf(first, width);
  const rows = filled.slice(hasHead ? 1 : 0).flatMap((cells): BatchRow[] => {
    const row = { ...EMPTY_ROW };
    for (const [at, column] of places.entries()) if (column) row[column] = cells[at] ?? "";
    return isEmptyRow(row) ? [] : [row];
  });
  if (rows.length === 0) return { problem: { why: "empty" } };
  if (rows.length > BATCH_LIMITS.most) return { problem: { why: "tooMany", count: rows.length } };
  return { rows };
}

/** True for a row in which nothing was typed. */
export function isEmptyRow(row: BatchRow): boolean {
  return BATCH_COLUMNS.every((column) => cleanText(row[column]) === "");
}

/** Rows of a text that was pasted from a spreadsheet or read from a CSV file. */
export function rowsInText(text: string): TableRead {
  const read = cellsOf(text);
  return "problem" in read ? read : rowsOf(read.lines);
}
