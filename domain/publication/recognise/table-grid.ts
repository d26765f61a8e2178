import type { TableCell } from "../blocks";
import { isFigure } from "../body-table";
import type { SourceCell, SourceTable } from "./source-text";

/** A table as our text holds it: one head, rows, and the caption that stood in its first row. */
export interface GridTable {
  caption: string | null;
  head: TableCell[];
  rows: TableCell[][];
}

const cell = (text: string): TableCell => ({ text, numeric: isFigure(text) });
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What stands at each place: a word that spans several stands at all of them, a figure only at the first, or sums would count it twice. */
function placed({ rows, columns, cells }: SourceTable, from: number): string[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const { row, column, rowSpan, columnSpan, text } of cells) {
    const words = flat(text);
    for (let at = row; at < Math.min(row + rowSpan, rows); at++) {
      for (let beside = column; beside < Math.min(column + columnSpan, columns); beside++) {
        const isFirst = at === row && beside === column;
        const isHead = row < from;
        const isRepeated = isHead || (beside === column && !isFigure(words));
        const line = grid[at];
        if (line && (isFirst || isRepeated)) line[beside] = words;
      }
    }
  }
  return grid;
}

const cellsOfRow = (table: SourceTable, row: number): SourceCell[] =>
  table.cells.filter((one) => one.row === row);

/** The name that a table bears in its first rows, each a single cell from edge to edge, and how many rows that are. */
function captionOf(table: SourceTable): { caption: string | null; rows: number } {
  const said: string[] = [];
  let row = 0;
  for (; row < table.rows - 1 && said.length < 3; row++) {
    const filled = cellsOfRow(table, row).filter(({ text }) => flat(text) !== "");
    const [only] = filled;
    const isWide = only !== undefined && filled.length === 1 && table.columns > 1;
    const isUnit = isWide && /^[（(]?(?:金额)?单位[：:]/.test(flat(only.text));
    if (!isWide || !(only.columnSpan === table.columns || isUnit)) break;
    said.push(flat(only.text));
  }
  const [name, ...more] = said;
  if (name === undefined) return { caption: null, rows: 0 };
  const rest = more.map((text) => (/^[（(]/.test(text) ? text : `（${text}）`)).join("");
  return { caption: `${name}${rest}`, rows: row };
}

/** How many rows below the caption are the head: what the file says, or as deep as the merged cells of the first row reach. */
function headDepth(table: SourceTable, from: number): number {
  if (table.headRows > from) return table.headRows - from;
  const first = cellsOfRow(table, from);
  if (!first.some(({ columnSpan }) => columnSpan > 1)) return 1;
  return Math.max(2, ...first.map(({ rowSpan }) => rowSpan));
}

/** The name of a column out of all rows of the head, each word once: 「本年支出／基本支出」. */
function columnName(grid: readonly string[][], rows: { from: number; to: number }, column: number): string {
  const words: string[] = [];
  for (const line of grid.slice(rows.from, rows.to)) {
    const word = line[column] ?? "";
    if (word !== "" && words.at(-1) !== word) words.push(word);
  }
  return words.join("／");
}

/** How many rows of a table are its caption and head together, as far as the table shows it. */
export function suggestedHeadRows(table: SourceTable): number {
  const caption = captionOf(table);
  return Math.min(caption.rows + headDepth(table, caption.rows), table.rows);
}

/** Lays a table with merged cells out flat; `headRows` are the caption and the head together. */
export function gridTable(table: SourceTable, headRows = suggestedHeadRows(table)): GridTable {
  const { caption, rows: above } = captionOf(table);
  const to = Math.max(headRows, above + 1);
  const grid = placed(table, to);
  const head = Array.from({ length: table.columns }, (_, column) =>
    cell(columnName(grid, { from: above, to }, column)),
  );
  const rows = grid.slice(to).filter((line) => line.some((text) => text !== ""));
  return { caption, head, rows: rows.map((line) => line.map(cell)) };
}
