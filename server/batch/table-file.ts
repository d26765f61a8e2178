import { readSheet } from "read-excel-file/node";
import type { TableSource } from "@/domain/info-request/application/batch";
import { rowsInText, rowsOf, type TableRead } from "@/domain/info-request/application/batch-table";
import { textIn } from "../files/text-encoding";
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
    return found ? { read: rowsInText(found.text), source: found.encoding } : { fault: "encoding" };
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
