import type { TableCell } from "./blocks";

const NUMBER = /^[-+−]?\d{1,3}(?:[,，]?\d{3})*(?:\.\d+)?[%％‰]?$|^[-+−]?\d+(?:\.\d+)?[%％‰]?$/;
const RULE = /^:?-{2,}:?$/;

/** The cells of a line `| a | b |`; `\|` is a stroke inside a cell. */
function cellsOf(line: string): string[] {
  const inner = line.slice(
    1,
    line.length > 1 && line.endsWith("|") && !line.endsWith("\\|") ? -1 : undefined,
  );
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at <= inner.length; at++) {
    if (at < inner.length && (inner[at] !== "|" || inner[at - 1] === "\\")) continue;
    cells.push(inner.slice(from, at).replaceAll("\\|", "|").trim());
    from = at + 1;
  }
  return cells;
}

/** True for a cell that is a figure, as 1,234.50 or 12%. */
export const isFigure = (text: string): boolean => text.length <= 30 && NUMBER.test(text);

const cell = (text: string): TableCell => ({ text, numeric: isFigure(text) });

/** The head and the rows of a Markdown table; the first line is the head. */
export function readTable(lines: readonly string[]): { head: TableCell[]; rows: TableCell[][] } {
  const all = lines.map(cellsOf).filter((cells) => !cells.every((text) => RULE.test(text)));
  const [head = [], ...rows] = all;
  return { head: head.map(cell), rows: rows.map((row) => row.map(cell)) };
}

/** The caption that a line just before a table gives, or null. */
export function captionOf(line: string): string | null {
  const found = /^表\s?(\d{0,3})[：:]\s*(.+)$/.exec(line);
  if (!found) return null;
  const [, number = "", text = ""] = found;
  return number === "" ? text : `表${number}　${text}`;
}
