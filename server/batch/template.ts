import writeXlsxFile from "write-excel-file/node";
import { batchTemplate } from "@/text/batch";

const WIDTHS = [40, 24, 70];

/** The template that applicants fill in: a head line, and a second sheet that says how. Every cell is text, so that no number is cut. */
export async function batchTemplateFile(): Promise<Buffer> {
  const { sheet, heads, notesSheet, notes } = batchTemplate;
  const head = heads.map((value) => ({ value, fontWeight: "bold" as const, backgroundColor: "#F2F5F8" }));
  const empty = Array.from({ length: batchTemplate.rows }, () =>
    heads.map(() => ({ value: "", type: String, format: "@", wrap: true })),
  );
  return writeXlsxFile([
    { data: [head, ...empty], sheet, columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 },
    { data: notes.map((value) => [{ value, wrap: true }]), sheet: notesSheet, columns: [{ width: 90 }] },
  ]).toBuffer();
}
