import writeWorkbook, { type Row } from "write-excel-file/node";
import { type FormTable, placedCells } from "@/domain/annual-report/form-table";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { importReports } from "@/text/import-reports";
import { PART_HEADS, REPORT_SECTIONS, reportForms } from "@/text/report-form";
import { reportPage } from "@/text/report-page";

const WHOLE = 110;
const EDGE = { borderStyle: "thin", borderColor: "#000000" } as const;

/** A prescribed table in its own layout, with noughts where numbers go. */
function sheetOf(form: FormTable, name: string) {
  const width = form.widths.length;
  const all = form.widths.reduce((sum, one) => sum + one, 0);
  const rows: Row[] = form.rows.map(() => Array.from({ length: width }, () => null));
  for (const { cell, row, column } of placedCells(form)) {
    const { content, across: columnSpan = 1, down: rowSpan = 1 } = cell;
    const line = rows[row];
    if (!line) continue;
    const reach = { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
    line[column] =
      typeof content === "number"
        ? { type: Number, value: content, align: "center", ...EDGE, ...reach }
        : { type: String, value: content, wrap: true, backgroundColor: "#F2F5F8", ...EDGE, ...reach };
  }
  return {
    sheet: name,
    orientation: "landscape" as const,
    columns: form.widths.map((one) => ({ width: Math.max(7, Math.round((WHOLE * one) / all)) })),
    data: rows,
  };
}

type Told = Pick<ReportContent, "section2" | "section3" | "section4" | "identities" | "parts"> & {
  agency: string;
  year: number | null;
};

/** A report as a workbook that the import reads: what a person has to fill in, with what is known filled in already. */
export async function reportTemplate({ agency, year, parts, ...sections }: Told): Promise<Buffer> {
  const { section2, section3, section4 } = reportForms(sections);
  const { sheets, sheetHeads } = importReports;
  const head = (value: string) => ({ value, fontWeight: "bold" as const, backgroundColor: "#F2F5F8" });
  const texts = [
    ...Object.entries(PART_HEADS),
    ["problems", REPORT_SECTIONS.problems],
    ["other", REPORT_SECTIONS.other],
  ] as [keyof ReportContent["parts"], string][];
  return writeWorkbook([
    {
      sheet: sheets.head,
      columns: [{ width: 16 }, { width: 50 }, { width: 60 }],
      data: [
        [head(sheetHeads.agency), { value: agency }],
        [head(sheetHeads.year), year === null ? null : { value: year, type: Number }],
        [head(sheetHeads.scope), null, { value: importReports.scopeHint, textColor: "#3f4751" }],
      ],
    },
    sheetOf(section2, reportPage.sheets.section2),
    sheetOf(section3, reportPage.sheets.section3),
    sheetOf(section4, reportPage.sheets.section4),
    {
      sheet: sheets.text,
      columns: [{ width: 34 }, { width: 100 }],
      data: texts.map(([part, label]) => [head(label), { value: parts[part], wrap: true }]),
    },
  ]).toBuffer();
}
