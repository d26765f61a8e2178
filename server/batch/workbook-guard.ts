import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

const MB = 1024 * 1024;
const MOST_ENTRIES = 100;
const MOST_BYTES = 20 * MB;
/** A table of fifty rows stands in the first thousand lines; a cell far outside makes a reader fill millions of empty ones. */
const MOST_ROWS = 1000;
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
    if (size > left) return null;
    if (isSheet) chunks.push(chunk as Buffer);
  }
  return { size, text: Buffer.concat(chunks).toString("utf8") };
}

function reachesFar(sheet: string): boolean {
  for (const [, column = "", row = ""] of sheet.matchAll(CELL))
    if (column.length > 2 || Number(row) > MOST_ROWS) return true;
  return [...sheet.matchAll(ROW)].some(([, row]) => Number(row) > MOST_ROWS);
}

/** Looks through a workbook before anything reads it: an archive bomb, a macro, a cell at the end of the world. Null when it is sound. */
export async function workbookFault(bytes: Buffer): Promise<WorkbookFault | null> {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) return "tooLarge";
    let left = MOST_BYTES;
    let isWorkbook = false;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return "broken";
      if (/vbaProject|activeX/i.test(entry.fileName)) return "macros";
      isWorkbook ||= entry.fileName === "xl/workbook.xml";
      if (entry.uncompressedSize > left) return "tooLarge";
      const read = await textOf(zip, entry, left);
      if (!read || reachesFar(read.text)) return "tooLarge";
      left -= read.size;
    }
    return isWorkbook ? null : "broken";
  } catch {
    return "broken";
  }
}
