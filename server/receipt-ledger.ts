import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { beijingDate, yearOf } from "@/domain/time/calendar-date";
import { env } from "./env";

/** One line of the ledger: that an application was taken in, when, and the hash of what it asked. */
interface LedgerEntry {
  seq: number;
  /** 编号. */
  no: string;
  sha256: string;
  at: number;
  /** Hash of the line before. */
  prev: string;
}

const BEFORE_THE_FIRST = "0".repeat(64);
const YEAR_FILE = /^\d{4}\.jsonl$/;
/** Many times a line. */
const TAIL_BYTES = 8192;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function withFile<T>(path: string, flags: "r" | "a", work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function tailOf(path: string): string {
  return withFile(path, "r", (file) => {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    return tail.toString("utf8");
  });
}

function entryOf(line: string): LedgerEntry | null {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    return typeof entry.seq === "number" ? entry : null;
  } catch {
    return null;
  }
}

/** The last whole line. A power cut may leave a torn one behind it: nobody was told of that, and the chain goes on without it. */
function lastWhole(folder: string): { line: string; seq: number } | null {
  const years = readdirSync(folder).filter((name) => YEAR_FILE.test(name));
  for (const name of years.sort().reverse()) {
    for (const line of tailOf(join(folder, name)).split("\n").reverse()) {
      const entry = entryOf(line);
      if (entry) return { line, seq: entry.seq };
    }
  }
  return null;
}

/** Windows cannot open a folder; its file system writes the entry with the file. */
function syncFolder(folder: string): void {
  if (process.platform !== "win32") withFile(folder, "r", fsyncSync);
}

/**
 * Writes one accepted application down outside the database, after the commit and before the answer: the cheap witness against a lost
 * log, an old backup put back, or a tail cut off. Synchronous, so that lines never mix.
 */
export function appendReceipt(
  { no, payload, at }: { no: string; payload: unknown; at: number },
  dataDir = env().dataDir,
): void {
  const folder = join(dataDir, "ledger");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${yearOf(beijingDate(at))}.jsonl`);
  const isNew = !existsSync(path);
  const isTorn = !isNew && !/(^|\n)$/.test(tailOf(path));
  const last = lastWhole(folder);
  const entry: LedgerEntry = {
    seq: (last?.seq ?? 0) + 1,
    no,
    sha256: sha256(JSON.stringify(payload)),
    at,
    prev: last ? sha256(last.line) : BEFORE_THE_FIRST,
  };
  withFile(path, "a", (file) => {
    writeSync(file, `${isTorn ? "\n" : ""}${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  });
  if (isNew) syncFolder(folder);
}
