import type { SourceCell, SourceTable } from "./source-text";

/** The visible part of a sheet; rows and columns keep the numbers that they bear in the file. */
export interface SourceSheet {
  name: string;
  /** Numbers of the visible rows and columns that hold something, from 1. */
  rows: number[];
  columns: number[];
  /** Cells by their place among the visible rows and columns. */
  cells: SourceCell[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Formulas without a value, which only the program could count. */
  uncounted: number;
  /** Cells that show an error, as #REF!. */
  errors: number;
}

/** A workbook as it was read; hidden sheets are named, and nothing else is told of them. */
export interface SourceWorkbook {
  sheets: SourceSheet[];
  hiddenSheets: string[];
  isCut: boolean;
}

/** A part of a sheet by its rows and columns, both ends counted in. */
export interface SheetRange {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let left = column;
  let name = "";
  for (; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A range as people type it, 「A3:F20」 in any width and case; null for what is none. */
export function sheetRange(text: string): SheetRange | null {
  const flat = text.normalize("NFKC").toUpperCase().replace(/[\s$]/g, "");
  const [, left = "", top = "", right = "", bottom = ""] =
    /^([A-Z]{1,3})(\d{1,7})[:-]([A-Z]{1,3})(\d{1,7})$/.exec(flat) ?? [];
  if (left === "") return null;
  const rows = [Number(top), Number(bottom)].toSorted((a, b) => a - b);
  const columns = [columnNumber(left), columnNumber(right)].toSorted((a, b) => a - b);
  const [fromRow = 0, toRow = 0] = rows;
  const [fromColumn = 0, toColumn = 0] = columns;
  return fromRow < 1 ? null : { fromRow, toRow, fromColumn, toColumn };
}

/** The range in which a sheet has anything; null for an empty one. */
export function usedRange({ rows, columns }: SourceSheet): SheetRange | null {
  const [fromRow, toRow, fromColumn, toColumn] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (!fromRow || !toRow || !fromColumn || !toColumn) return null;
  return { fromRow, toRow, fromColumn, toColumn };
}

/** A range as people read it. */
export const rangeName = ({ fromRow, toRow, fromColumn, toColumn }: SheetRange): string =>
  `${columnName(fromColumn)}${fromRow}:${columnName(toColumn)}${toRow}`;

const between = (numbers: readonly number[], from: number, to: number): number[] =>
  numbers.flatMap((number, at) => (number >= from && number <= to ? [at] : []));

/** The table that stands in a range; null when nothing does. Cells that reach over its edge are cut at it. */
export function tableOfRange(sheet: SourceSheet, range: SheetRange): SourceTable | null {
  const rows = between(sheet.rows, range.fromRow, range.toRow);
  const columns = between(sheet.columns, range.fromColumn, range.toColumn);
  const [firstRow, lastRow, firstColumn, lastColumn] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (
    firstRow === undefined ||
    lastRow === undefined ||
    firstColumn === undefined ||
    lastColumn === undefined
  )
    return null;
  const cells = sheet.cells.flatMap((cell): SourceCell[] => {
    const top = Math.max(cell.row, firstRow);
    const left = Math.max(cell.column, firstColumn);
    const bottom = Math.min(cell.row + cell.rowSpan - 1, lastRow);
    const right = Math.min(cell.column + cell.columnSpan - 1, lastColumn);
    if (bottom < top || right < left) return [];
    const place = { row: top - firstRow, column: left - firstColumn };
    return [{ ...place, rowSpan: bottom - top + 1, columnSpan: right - left + 1, text: cell.text }];
  });
  return { kind: "table", rows: rows.length, columns: columns.length, cells, headRows: 0 };
}
