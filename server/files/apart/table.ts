import { gunzipSync } from "node:zlib";
import readWorkbook from "read-excel-file/node";
import { csvLines } from "@/domain/entry/csv-lines";
import { type WorkbookFault, workbookFault } from "../../batch/workbook-guard";
import { type TextEncoding, textIn } from "../text-encoding";

/** A table to be read out of a file, by what is in it and not by what it is called. */
export interface TableJob {
  do: "table";
  /** The sheet of a workbook; null for its first. */
  sheet: string | null;
}

export type TableFault =
  | WorkbookFault
  | "oldWorkbook"
  | "encoding"
  | "notATable"
  | "empty"
  | "tooMany"
  | "tooWide"
  | "openQuote";

/** How a file was written. */
export type TableSource = TextEncoding | "xlsx";

export interface TableHead {
  source: TableSource;
  kind: "xlsx" | "csv" | "jsonl";
  sheets: readonly string[];
  sheet: string | null;
  heads: readonly string[];
  rows: number;
}

type Cell = string | number | null | unknown[];
/** Where a row stands, as a spreadsheet numbers it, and its cells under the heads; null for a line that is no record. */
export type TableLine = [line: number, cells: Cell[] | null];

const MB = 1024 * 1024;
const MOST = { rows: 50_000, cells: 200, bytes: 200 * MB, entries: 1000 } as const;

const starts = (bytes: Buffer, hex: string) => bytes.toString("hex", 0, hex.length / 2) === hex;
const OTHERS = ["25504446", "ffd8ff", "89504e47"];

class Refused extends Error {
  readonly fault: TableFault;
  readonly line: number | undefined;
  constructor(fault: TableFault, line?: number) {
    super(fault);
    this.fault = fault;
    this.line = line;
  }
}

function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (cell === null || cell === undefined || cell === "") return null;
  return typeof cell === "number" ? cell : String(cell);
}

/** Rows under a head line; empty lines are passed over, but counted. */
function underHead(lines: readonly (readonly unknown[])[]): { heads: string[]; rows: TableLine[] } {
  const filled = lines.flatMap((cells, at): [number, Cell[]][] => {
    const read = cells.map(cellOf);
    return read.some((cell) => cell !== null) ? [[at + 1, read]] : [];
  });
  const [head, ...rows] = filled;
  if (!head) throw new Refused("empty");
  const heads = head[1].map((cell) => String(cell ?? "").trim());
  return { heads, rows };
}

async function workbook(bytes: Buffer, wanted: string | null) {
  const fault = await workbookFault(bytes, { ...MOST, rows: MOST.rows + 1 });
  if (fault) throw new Refused(fault);
  const found = await readWorkbook(bytes).catch(() => {
    throw new Refused("broken");
  });
  const sheet = found.find((one) => one.sheet === wanted) ?? found[0];
  if (!sheet) throw new Refused("empty");
  const sheets = found.map((one) => one.sheet);
  return { source: "xlsx", kind: "xlsx", sheets, sheet: sheet.sheet, ...underHead(sheet.data) } as const;
}

function records(text: string, source: TextEncoding) {
  const heads = new Map<string, number>();
  const rows: TableLine[] = [];
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") continue;
    if (rows.length >= MOST.rows) throw new Refused("tooMany");
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = null;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      rows.push([at + 1, null]);
      continue;
    }
    const cells: Cell[] = [];
    for (const [name, cell] of Object.entries(value)) {
      if (!heads.has(name)) heads.set(name, heads.size);
      if (heads.size > MOST.cells) throw new Refused("tooWide", at + 1);
      cells[heads.get(name) ?? 0] = Array.isArray(cell) ? cell : cellOf(cell);
    }
    rows.push([at + 1, Array.from(cells, (cell) => cell ?? null)]);
  }
  if (heads.size === 0) throw new Refused("empty");
  return { source, kind: "jsonl", sheets: [], sheet: null, heads: [...heads.keys()], rows } as const;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST.bytes });
  } catch (error) {
    throw new Refused(error instanceof RangeError ? "tooLarge" : "broken");
  }
}

function text(bytes: Buffer) {
  const found = textIn(bytes);
  if (!found) throw new Refused("encoding");
  const flat = found.text.replace(/^\ufeff/, "");
  if (flat.trimStart().startsWith("{")) return records(flat, found.encoding);
  const read = csvLines(flat, MOST.cells);
  if ("fault" in read) throw new Refused(read.fault.why, read.fault.line);
  return { source: found.encoding, kind: "csv", sheets: [], sheet: null, ...underHead(read.lines) } as const;
}

async function read(bytes: Buffer, sheet: string | null) {
  if (starts(bytes, "d0cf11e0")) throw new Refused("oldWorkbook");
  if (OTHERS.some((magic) => starts(bytes, magic))) throw new Refused("notATable");
  if (starts(bytes, "504b0304")) return workbook(bytes, sheet);
  return text(starts(bytes, "1f8b") ? unpacked(bytes) : bytes);
}

/** Reads a table: what it is in words, and its rows as a line of JSON each (IM-001, IM-002, IM-005). */
export async function table({ sheet }: TableJob, bytes: Buffer) {
  try {
    const { rows, ...head } = await read(bytes, sheet);
    if (rows.length > MOST.rows) throw new Refused("tooMany");
    if (head.heads.length > MOST.cells) throw new Refused("tooWide");
    const words = { ...head, rows: rows.length } satisfies TableHead;
    return { words, bytes: Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n")) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { words: { fault: error.fault, ...(error.line !== undefined && { line: error.line }) } };
  }
}
