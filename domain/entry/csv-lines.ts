/** Why a text is no table; `line` is that of the text, from 1. */
export interface CsvFault {
  why: "openQuote" | "tooWide";
  line: number;
}

/** A quotation mark opens a cell; in a single column it is an ordinary mark unless the cell ends with another. */
const closes = (text: string, at: number, delimiter: string | null) =>
  delimiter !== null || text.indexOf('"', at + 1) > 0;

function delimiterOf(text: string): string | null {
  const end = text.indexOf("\n");
  const head = end < 0 ? text : text.slice(0, end);
  return ["\t", ",", ";"].find((mark) => head.includes(mark)) ?? (text.includes("\t") ? "\t" : null);
}

/** Splits a text into rows and cells (RFC 4180), whatever ends its lines; cells in quotes may hold the delimiter and line breaks. */
export function csvLines(text: string, mostCells: number): { lines: string[][] } | { fault: CsvFault } {
  const flat = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const delimiter = delimiterOf(flat);
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let quotedFrom: number | null = null;
  for (let at = 0; at < flat.length; at += 1) {
    const letter = flat[at];
    if (letter === "\n") line += 1;
    if (quotedFrom !== null) {
      if (letter !== '"') cell += letter;
      else if (flat[at + 1] === '"') cell += flat[at++];
      else quotedFrom = null;
    } else if (letter === '"' && cell === "" && closes(flat, at, delimiter)) quotedFrom = line;
    else if (letter === delimiter) {
      cells.push(cell);
      cell = "";
      if (cells.length > mostCells) return { fault: { why: "tooWide", line } };
    } else if (letter === "\n") {
      lines.push([...cells, cell]);
      cells = [];
      cell = "";
    } else cell += letter;
  }
  if (quotedFrom !== null) return { fault: { why: "openQuote", line: quotedFrom } };
  if (cell !== "" || cells.length > 0) lines.push([...cells, cell]);
  return { lines };
}
