import readWorkbook from "read-excel-file/node";
import { type WorkbookFault, workbookFault } from "../../batch/workbook-guard";

const MB = 1024 * 1024;
/** A yearly form is small: three tables and some pages of text. */
const MOST = { rows: 1000, bytes: 20 * MB, entries: 200 } as const;
const MOST_SHEETS = 20;

export type GridFault = WorkbookFault | "oldWorkbook" | "notATable";

const faulty = (fault: GridFault) => ({ words: { fault } });

/** Reads every sheet of a workbook as it stands, cell by cell, empty rows too (IM-005). */
export async function grids(_job: object, bytes: Buffer) {
  if (bytes.toString("hex", 0, 4) === "d0cf11e0") return faulty("oldWorkbook");
  if (bytes.toString("hex", 0, 4) !== "504b0304") return faulty("notATable");
  const fault = await workbookFault(bytes, MOST);
  if (fault) return faulty(fault);
  const found = await readWorkbook(bytes).catch(() => null);
  if (!found) return faulty("broken");
  const sheets = found.slice(0, MOST_SHEETS).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells) => cells.map((cell) => (cell instanceof Date ? cell.toISOString() : cell))),
  }));
  return { words: {}, bytes: Buffer.from(JSON.stringify(sheets)) };
}
