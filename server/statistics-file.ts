import writeExcelFile from "write-excel-file/node";
import { csvOf } from "@/domain/entry/csv";
import { plainRows, type StatTable } from "@/domain/statistics/stat-table";
import { statistics } from "@/text/statistics";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const [WIDE, NARROW] = [36, 16];

/** The table with a second sheet that says what was counted, when and how. Words are words to a spreadsheet, never formulas. */
async function workbook(table: StatTable, lead: string): Promise<Uint8Array<ArrayBuffer>> {
  const data = plainRows(table).map((row, at) =>
    row.map((value) =>
      typeof value === "number"
        ? { value, type: Number }
        : { value, type: String, ...(at === 0 && { fontWeight: "bold" as const }) },
    ),
  );
  const notes = [table.title, lead, table.finding, ...(table.note === undefined ? [] : [table.note])];
  const file = await writeExcelFile([
    {
      data,
      sheet: statistics.sheet,
      columns: table.heads.map((_, at) => ({ width: at === 0 ? WIDE : NARROW })),
      stickyRowsCount: 1,
    },
    {
      data: notes.map((value) => [{ value, type: String, wrap: true }]),
      sheet: statistics.notesSheet,
      columns: [{ width: 90 }],
    },
  ]).toBuffer();
  return new Uint8Array(file);
}

/** A table of statistics as a file to be taken along. */
export async function statisticsFile(
  table: StatTable | undefined,
  format: "csv" | "xlsx",
  { period, lead }: { period: string; lead: string },
): Promise<Response> {
  if (!table) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${statistics.file(table.title, period)}.${format}`);
  const headers = {
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="statistics.${format}"; filename*=UTF-8''${name}`,
    "x-content-type-options": "nosniff",
  };
  if (format === "xlsx")
    return new Response(await workbook(table, lead), { headers: { ...headers, "content-type": SHEET } });
  return new Response(csvOf(plainRows(table)), {
    headers: { ...headers, "content-type": "text/csv; charset=utf-8" },
  });
}
