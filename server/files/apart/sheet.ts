import writeExcelFile from "write-excel-file/node";

/** A table to be written as a workbook: text in every cell, the first row as its head, and notes on a second sheet. */
interface SheetJob {
  do: "sheet";
  sheet: string;
  widths: readonly number[];
  notesSheet: string;
  notes: readonly string[];
}

/** Writes rows, which come as JSON, as an XLSX file. */
export async function sheet({ sheet: name, widths, notesSheet, notes }: SheetJob, bytes: Buffer) {
  const rows = JSON.parse(bytes.toString("utf8")) as string[][];
  const data = rows.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 && { fontWeight: "bold" as const }) })),
  );
  const file = await writeExcelFile([
    { data, sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
    { data: notes.map((value) => [{ value, wrap: true }]), sheet: notesSheet, columns: [{ width: 90 }] },
  ]).toBuffer();
  return { words: {}, bytes: file };
}
