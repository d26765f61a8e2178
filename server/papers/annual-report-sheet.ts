import writeExcelFile, { type Row } from "write-excel-file/node";
import { type FormTable, placedCells } from "@/domain/annual-report/form-table";
import { instantDayInFull } from "@/text/dates";
import { reportForms } from "@/text/report-form";
import { reportPage, reportTitle } from "@/text/report-page";
import type { ReportRead } from "../annual-report/published-version";

const EDGE = { borderStyle: "thin", borderColor: "#000000" } as const;
const WORDS = { type: String, wrap: true, alignVertical: "center" } as const;

/** Characters of a column, for a table of the width of a sheet. */
const WHOLE = 110;

/** A prescribed table from its third row on, below its title; places that a cell reaches into stay empty, as the format has it. */
function sheetOf(form: FormTable, name: string, title: string, note: string) {
  const width = form.widths.length;
  const all = form.widths.reduce((sum, one) => sum + one, 0);
  const across = (value: string, more: object): Row => [
    { ...WORDS, value, columnSpan: width, ...more },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const rows: Row[] = form.rows.map(() => Array.from({ length: width }, () => null));
  for (const { cell, row, column } of placedCells(form)) {
    const { content, across: columnSpan = 1, down: rowSpan = 1, head } = cell;
    const isHead = head === "col" || head === "colgroup";
    const reach = { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
    const cells = rows[row];
    if (!cells) continue;
    cells[column] =
      typeof content === "number"
        ? { type: Number, value: content, align: "center", alignVertical: "center", ...EDGE, ...reach }
        : {
            ...WORDS,
            value: content,
            align: isHead ? "center" : "left",
            ...(isHead && { fontWeight: "bold", backgroundColor: "#F2F5F8" }),
            ...EDGE,
            ...reach,
          };
  }
  return {
    sheet: name,
    orientation: "landscape" as const,
    columns: form.widths.map((one) => ({ width: Math.max(7, Math.round((WHOLE * one) / all)) })),
    data: [
      across(title, { fontWeight: "bold", fontSize: 14, align: "center", height: 30 }),
      across(form.caption, { fontWeight: "bold" }),
      ...rows,
      across(note, { textColor: "#3f4751" }),
    ],
  };
}

/** The three prescribed tables of a public report, a sheet each, in the layout of the form. */
export async function reportSheets({ report, version }: ReportRead): Promise<Uint8Array> {
  const { section2, section3, section4 } = reportForms(version.content);
  const title = reportTitle(report.agencyName, report.year);
  const day = instantDayInFull(version.publishedAt);
  const note = reportPage.sheetNote(
    day,
    reportPage.versionName(version.number),
    version.contentHash,
    report.origin === "imported",
  );
  const names = reportPage.sheets;
  const sheets = [
    sheetOf(section2, names.section2, title, note),
    sheetOf(section3, names.section3, title, note),
    sheetOf(section4, names.section4, title, note),
  ];
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}
