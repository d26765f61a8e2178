import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { readTable, type TableProblem } from "./read-table";

/** One row of a file; `cells` is null for a line that is no record at all. */
export interface FileRow {
  /** As a spreadsheet numbers its rows, or an editor the lines of a text. */
  line: number;
  cells: Record<string, unknown> | null;
}

/** Raised for a file that cannot be read as a whole. */
export class UnreadableFile extends Error {
  readonly why: "noFile" | "wrongKind" | "unreadable";
  /** What exactly is wrong with a table. */
  readonly problem: TableProblem | undefined;
  constructor(
    why: UnreadableFile["why"],
    { problem, ...options }: ErrorOptions & { problem?: TableProblem } = {},
  ) {
    super(why, options);
    this.why = why;
    this.problem = problem;
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

async function* table(path: string): AsyncGenerator<FileRow> {
  const read = await readTable(await readFile(path));
  if ("fault" in read) throw new UnreadableFile("unreadable", { problem: read });
  for (const [line, cells] of read.lines()) {
    const named = read.heads.flatMap((head, at): [string, unknown][] =>
      head === "" ? [] : [[head, cells?.[at] ?? null]],
    );
    // The first of two columns with one name counts, here as in the browser.
    yield { line, cells: cells && Object.fromEntries(named.toReversed()) };
  }
}

function rowsOf(path: string): AsyncIterable<FileRow> {
  if (/\.jsonl(\.gz)?$/.test(path)) return jsonLines(path);
  if (/\.(xlsx|csv)$/.test(path)) return table(path);
  throw new UnreadableFile("wrongKind");
}

/** Reads a file row by row, whatever its kind; throws UnreadableFile for one that cannot be read. */
export async function* fileRows(path: string): AsyncGenerator<FileRow> {
  const rows = rowsOf(path);
  if (!existsSync(path)) throw new UnreadableFile("noFile");
  try {
    yield* rows;
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("unreadable", { cause });
  }
}
