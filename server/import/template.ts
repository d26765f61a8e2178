import PizZip from "pizzip";
import writeWorkbook from "write-excel-file/node";
import { csvOf } from "@/domain/entry/csv";
import { AUDIENCE_PATHS } from "@/domain/publication/audiences";
import { DISCLOSURE_KINDS } from "@/domain/publication/disclosure-kind";
import { GENRES } from "@/domain/publication/genres";
import { columnLetters } from "@/domain/publication/import-columns";
import { IMPORT_FIELDS, type ImportField } from "@/domain/publication/import-row";
import { THEME_PATHS } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { importTemplate } from "@/text/desk-import";
import { DISCLOSURE_KIND_LABELS, IMPORT_FIELD_LABELS, VALIDITY_LABELS } from "@/text/publication-form";

/** Fields of the template: links and what only archives have are for those who write files themselves. */
const FIELDS: readonly ImportField[] = IMPORT_FIELDS.filter((field) => field !== "links");
const EMPTY_ROWS = 200;
const LAST_ROW = 50_001;
const WIDE: Partial<Record<ImportField, number>> = { title: 40, body: 60, summary: 40 };

/** What may be chosen for a field, by what people read. */
function choices(columnNames: readonly string[]): Partial<Record<ImportField, readonly string[]>> {
  return {
    column: columnNames,
    genre: GENRES,
    theme: THEME_PATHS,
    validity: VALIDITIES.map((one) => VALIDITY_LABELS[one]),
    disclosureKind: DISCLOSURE_KINDS.map((one) => DISCLOSURE_KIND_LABELS[one]),
    audiences: AUDIENCE_PATHS,
  };
}

/** The drop-downs, which the writer of workbooks has none of: `dataValidations` stand right after the cells (ECMA-376, CT_Worksheet). */
function withDropDowns(
  file: Buffer,
  lists: readonly { column: number; from: number; length: number }[],
): Buffer {
  const zip = new PizZip(file);
  const path = "xl/worksheets/sheet1.xml";
  const sheet = zip.file(path)?.asText() ?? "";
  const rules = lists.map(({ column, from, length }) => {
    const place = columnLetters(column);
    const list = `'${importTemplate.choicesSheet}'!$${columnLetters(from)}$2:$${columnLetters(from)}$${length + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${place}2:${place}${LAST_ROW}"><formula1>${list}</formula1></dataValidation>`;
  });
  const validations = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
  zip.file(path, sheet.replace("</sheetData>", `</sheetData>${validations}`));
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

/** The template as a workbook: text in every cell, drop-downs for closed lists, a sheet that says how, and one with the lists. */
export async function importTemplateWorkbook(columnNames: readonly string[]): Promise<Buffer> {
  const lists = Object.entries(choices(columnNames)) as [ImportField, readonly string[]][];
  const bold = (value: string) => ({ value, fontWeight: "bold" as const, backgroundColor: "#F2F5F8" });
  const head = FIELDS.map((field) => bold(importTemplate.head(field)));
  const empty = Array.from({ length: EMPTY_ROWS }, () =>
    FIELDS.map(() => ({ value: "", type: String, format: "@" })),
  );
  const longest = Math.max(...lists.map(([, values]) => values.length));
  const choiceRows = [
    lists.map(([field]) => bold(IMPORT_FIELD_LABELS[field])),
    ...Array.from({ length: longest }, (_, at) =>
      lists.map(([, values]) => ({ value: values[at] ?? "", type: String })),
    ),
  ];
  const file = await writeWorkbook([
    {
      data: [head, ...empty],
      sheet: importTemplate.sheet,
      columns: FIELDS.map((field) => ({ width: WIDE[field] ?? 18 })),
      stickyRowsCount: 1,
    },
    {
      data: importTemplate.notes.map((value) => [{ value, wrap: true }]),
      sheet: importTemplate.notesSheet,
      columns: [{ width: 100 }],
    },
    { data: choiceRows, sheet: importTemplate.choicesSheet, columns: lists.map(() => ({ width: 30 })) },
  ]).toBuffer();
  return withDropDowns(
    file,
    lists.map(([field, values], from) => ({ column: FIELDS.indexOf(field), from, length: values.length })),
  );
}

/** The template as CSV: the heads, under the mark by which spreadsheets know UTF-8. */
export function importTemplateCsv(): string {
  return csvOf([FIELDS.map(importTemplate.head)]);
}
