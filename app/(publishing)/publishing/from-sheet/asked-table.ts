import type { SourceSheet, SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import {
  rangeName,
  type SheetRange,
  sheetRange,
  tableOfRange,
  usedRange,
} from "@/domain/publication/recognise/sheet-table";
import type { SourceTable } from "@/domain/publication/recognise/source-text";
import { type GridTable, gridTable, suggestedHeadRows } from "@/domain/publication/recognise/table-grid";
import { addressWith, type QueryParams, textParam } from "@/server/query-params";

/** The address of the upload page, or of one workbook. */
export function sheetsAddress(id: string, params: Readonly<Record<string, string>>): `/${string}` {
  return addressWith(id === "" ? "/publishing/from-sheet" : `/publishing/from-sheet/${id}`, params);
}

/** What a form or an address asks for of a workbook. */
export interface AskedTable {
  sheet: string;
  range: string;
  head: string;
}

/** What the address asks for. */
export function askedTable(params: QueryParams): AskedTable {
  return {
    sheet: textParam(params, "sheet"),
    range: textParam(params, "range").slice(0, 20),
    head: textParam(params, "head"),
  };
}

/** The part of a workbook that was asked for, laid out flat. */
export interface ChosenTable {
  sheet: SourceSheet;
  /** Its place among the visible sheets. */
  at: number;
  range: SheetRange | null;
  /** What was typed as a range and is none. */
  badRange: string | null;
  table: SourceTable | null;
  headRows: number;
  grid: GridTable | null;
}

const MOST_HEAD_ROWS = 8;

/** Finds what was asked for; anything unknown is the first sheet, whole. */
export function chosenTable({ sheets }: SourceWorkbook, asked: AskedTable): ChosenTable | null {
  const place = /^\d{1,3}$/.test(asked.sheet) ? Number(asked.sheet) : 0;
  const at = sheets[place] === undefined ? 0 : place;
  const sheet = sheets[at];
  if (!sheet) return null;
  const typed = asked.range === "" ? null : sheetRange(asked.range);
  const range = typed ?? usedRange(sheet);
  const table = range && tableOfRange(sheet, range);
  const told = /^[1-9]$/.test(asked.head) ? Number(asked.head) : null;
  const headRows = Math.min(told ?? (table ? suggestedHeadRows(table) : 1), MOST_HEAD_ROWS);
  return {
    sheet,
    at,
    range,
    badRange: asked.range !== "" && typed === null ? asked.range : null,
    table,
    headRows,
    grid: table && gridTable(table, headRows),
  };
}

/** The range as the form shows it. */
export const shownRange = (range: SheetRange | null): string => (range === null ? "" : rangeName(range));
