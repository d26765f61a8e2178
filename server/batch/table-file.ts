import { readSheet } from "read-excel-file/node";
import type { TableSource } from "@/domain/info-request/application/batch";
import { rowsInText, rowsOf, type TableRead } from "@/domain/info-request/application/batch-table";
import { type WorkbookFault, workbookFault } from "./workbook-guard";

/** Why a file is no table; text/batch has the sentences. */
export type FileFault = WorkbookFault | "oldWorkbook" | "encoding" | "notATable";

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
/** `.xls` of before 2007, and a workbook with a password, which is wrapped in the same kind of file. */
const isCompound = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isOtherKind = (bytes: Uint8Array) =>
  starts(bytes, 0x25, 0x50, 0x44, 0x46) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x89, 0x50, 0x4e, 0x47);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a CSV file and how it was written: UTF-8, UTF-16 by its mark, else GB 18030 as Chinese spreadsheets save it. */
function textIn(bytes: Uint8Array): { text: string; source: TableSource } | null {
  const wide = starts(bytes, 0xff, 0xfe) ? "utf-16le" : starts(bytes, 0xfe, 0xff) ? "utf-16be" : null;
  const tries: readonly (readonly [encoding: string, source: TableSource])[] = wide
    ? [[wide, "utf16"]]
    : [
        ["utf-8", "utf8"],
        ["gb18030", "gb18030"],
      ];
  for (const [encoding, source] of tries) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes("\0")) return { text, source };
  }
  return null;
}

/** A cell as a person reads it: a formula is its result, a date its day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Reads the rows of a file that somebody chose, by what is in it and not by what it is called. */
export async function tableIn(
  bytes: Uint8Array,
): Promise<{ fault: FileFault } | { read: TableRead; source: TableSource }> {
  if (isCompound(bytes)) return { fault: "oldWorkbook" };
  if (isOtherKind(bytes)) return { fault: "notATable" };
  if (!isZip(bytes)) {
    const found = textIn(bytes);
    return found ? { read: rowsInText(found.text), source: found.source } : { fault: "encoding" };
  }
  const buffer = Buffer.from(bytes);
  const fault = await workbookFault(buffer);
  if (fault) return { fault };
  try {
    const lines = await readSheet(buffer);
    return { read: rowsOf(lines.map((cells) => cells.map(cellText))), source: "xlsx" };
  } catch {
    return { fault: "broken" };
  }
}
