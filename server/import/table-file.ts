import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import readSheet from "read-excel-file/node";

/** One row of a file; `cells` is null for a line that is no record at all. */
export interface FileRow {
  /** As an editor or a spreadsheet numbers it. */
  line: number;
  cells: Record<string, unknown> | null;
}

/** Raised for a file that cannot be read as a whole. */
export class UnreadableFile extends Error {
  readonly why: "noFile" | "wrongKind" | "unreadable";
  constructor(why: UnreadableFile["why"], options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

async function* jsonLines(path: string): AsyncGenerator<FileRow> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  // An error of the file itself would otherwise be nobody's.
  file.on("error", (error) => input.destroy(error));
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const trimmed = line === 1 ? text.replace(/^\ufeff/, "").trim() : text.trim();
    if (trimmed !== "") yield { line, cells: readJson(trimmed) };
  }
}

function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Rows under a head line; a cell beyond the head is left aside. */
function* underHead(rows: Iterable<{ line: number; cells: readonly unknown[] }>): Generator<FileRow> {
  let head: string[] | null = null;
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell === null || cell === "")) continue;
    if (head === null) head = cells.map((cell) => String(cell ?? "").trim());
    else yield { line, cells: Object.fromEntries(head.map((name, at) => [name, cells[at] ?? null])) };
  }
}

/** Splits a CSV text (RFC 4180): quotes may hold commas, line breaks and doubled quotes. */
export function* csvRows(text: string): Generator<{ line: number; cells: string[] }> {
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let started = 1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") line += 1;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (char === '"' && cell === "") isQuoted = true;
    else if (char === ",") {
      cells.push(cell);
      cell = "";
    } else if (char === "\n") {
      yield { line: started, cells: [...cells, cell.replace(/\r$/, "")] };
      cells = [];
      cell = "";
      started = line;
    } else cell += char;
  }
  if (cell !== "" || cells.length > 0) yield { line: started, cells: [...cells, cell] };
}

async function* sheetRows(path: string): AsyncGenerator<FileRow> {
  const [sheet] = await readSheet(readFileSync(path));
  yield* underHead((sheet?.data ?? []).map((cells, at) => ({ line: at + 1, cells })));
}

function* csvFile(path: string): Generator<FileRow> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  yield* underHead(csvRows(text));
}

function rowsOf(path: string): AsyncIterable<FileRow> | Iterable<FileRow> {
  if (/\.jsonl(\.gz)?$/.test(path)) return jsonLines(path);
  if (path.endsWith(".xlsx")) return sheetRows(path);
  if (path.endsWith(".csv")) return csvFile(path);
  throw new UnreadableFile("wrongKind");
}

/** Reads a file row by row, whatever its kind; throws UnreadableFile for one that cannot be read. */
export async function* fileRows(path: string): AsyncGenerator<FileRow> {
  const rows = rowsOf(path);
  if (!existsSync(path)) throw new UnreadableFile("noFile");
  try {
    yield* rows;
  } catch (cause) {
    throw new UnreadableFile("unreadable", { cause });
  }
}
