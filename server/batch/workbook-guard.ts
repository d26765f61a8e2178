import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

const MB = 1024 * 1024;
/** How much of a workbook is opened. */
export interface WorkbookLimits {
  entries: number;
  bytes: number;
  /** A cell far outside makes a reader fill millions of empty ones. */
  rows: number;
}
/** A table of fifty rows stands in the first thousand lines. */
const SMALL: WorkbookLimits = { entries: 100, bytes: 20 * MB, rows: 1000 };
const MOST_RATIO = 100;
/** A small part that shrinks well is no bomb. */
const RATIO_FROM_BYTES = 10 * MB;
const CELL = /<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g;
const ROW = /<row\b[^>]*?\br="(\d{1,7})"/g;

/** Why a workbook is not opened at all. */
export type WorkbookFault = "broken" | "tooLarge" | "macros";

async function textOf(
  zip: ZipFile,
  entry: Entry,
  left: number,
): Promise<{ size: number; text: string } | null> {
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName);
  const chunks: Buffer[] = [];
  let size = 0;
  // What an entry says of its size is checked while it is unpacked, and nothing is unpacked beyond what is left.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > left || (size > RATIO_FROM_BYTES && size > entry.compressedSize * MOST_RATIO)) return null;
    if (isSheet) chunks.push(chunk as Buffer);
  }
  return { size, text: Buffer.concat(chunks).toString("utf8") };
}

function reachesFar(sheet: string, mostRows: number): boolean {
  for (const [, column = "", row = ""] of sheet.matchAll(CELL))
    if (column.length > 2 || Number(row) > mostRows) return true;
  return [...sheet.matchAll(ROW)].some(([, row]) => Number(row) > mostRows);
}

/** Looks through a workbook before anything reads it: an archive bomb, a macro, a cell at the end of the world. Null when it is sound. */
export async function workbookFault(
  bytes: Buffer,
  limits: WorkbookLimits = SMALL,
): Promise<WorkbookFault | null> {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > limits.entries) return "tooLarge";
    let left = limits.bytes;
    let isWorkbook = false;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return "broken";
      if (/vbaProject|activeX/i.test(entry.fileName)) return "macros";
      isWorkbook ||= entry.fileName === "xl/workbook.xml";
      if (entry.uncompressedSize > left) return "tooLarge";
      const read = await textOf(zip, entry, left);
      if (!read || reachesFar(read.text, limits.rows)) return "tooLarge";
      left -= read.size;
    }
    return isWorkbook ? null : "broken";
  } catch {
    return "broken";
  }
}
