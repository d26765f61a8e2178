import writeExcelFile, { type Row } from "write-excel-file/node";
import { type FormTable, placedCells } from "@/domain/annual-report/form-table";
import { instantDayInFull } from "@/text/dates";
import { reportForms } from "@/text/report-form";
import { reportPage, reportTitle } from "@/text/report-page";
import type { ReportRead } from "../annual-report/published-version";

const EDGE = { borderStyle: "thin", borderColor: "#000000" } as const;
const WORDS = { type: String, wrap: true, alignVertical: "center" } as const;

/** Characters of all columns together: what an A4 sheet on its side takes. */
const WHOLE = 92;
/** Height of a line of text, in points. */
const LINE = 16;
/** A Chinese character takes the place of two. */
const PER_CHARACTER = 2;

/** How high a row has to be for its words to stand in it whole; a cell that reaches down finds its place in the rows below. */
function heightsOf(form: FormTable, widths: readonly number[]): number[] {
  const heights = form.rows.map(() => LINE);
  for (const { cell, row, column } of placedCells(form)) {
    const { content, across = 1, down = 1 } = cell;
    if (typeof content === "number") continue;
    const room = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
    const lines = Math.ceil((content.length * PER_CHARACTER) / room);
    heights[row] = Math.max(heights[row] ?? LINE, (lines * LINE) / down);
  }
  return heights;
}

/** A prescribed table from its third row on, below its title; places that a cell reaches into stay empty, as the format has it. */
function sheetOf(form: FormTable, name: string, title: string, note: string) {
  const width = form.widths.length;
  const all = form.widths.reduce((sum, one) => sum + one, 0);
  const widths = form.widths.map((one) => Math.max(5, Math.round((WHOLE * one) / all)));
  const heights = heightsOf(form, widths);
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
    const height = heights[row] ?? LINE;
    if (!cells) continue;
    cells[column] =
      typeof content === "number"
        ? {
            type: Number,
            value: content,
            align: "center",
            alignVertical: "center",
            height,
            ...EDGE,
            ...reach,
          }
        : {
            ...WORDS,
            value: content,
            height,
            align: isHead ? "center" : "left",
            ...(isHead && { fontWeight: "bold", backgroundColor: "#F2F5F8" }),
            ...EDGE,
            ...reach,
          };
  }
  return {
    sheet: name,
    orientation: "landscape" as const,
    columns: widths.map((width) => ({ width })),
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
