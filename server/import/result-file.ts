import { type DeskImport, type DeskImportRow, importRows } from "@/db/queries/publication-imports";
import { csvOf } from "@/domain/entry/csv";
import { importFiles, importRun, submittedInWords, verdictNames } from "@/text/desk-import";
import { ApartFailed, apart } from "../files/apart";

export type ResultPart = "result" | "bad";

const READ_AT_ONCE = 500;
const BOUNDS = { timeMs: 60_000, heapMb: 1024 };
const WIDTH = 24;

const whyOf = ({ findings, notes }: DeskImportRow) =>
  [
    ...findings.map(({ cell, sentence }) => importRun.cell(cell, sentence)),
    ...notes.map(({ sentence }) => sentence),
  ].join("；");

function lineOf(part: ResultPart, batch: DeskImport, row: DeskImportRow, origin: string): string[] {
  if (part === "bad") {
    const own = batch.heads.map((_, at) => {
      const cell = row.cells?.[at] ?? "";
      return Array.isArray(cell) ? cell.join("；") : String(cell);
    });
    return [...own, whyOf(row)];
  }
  const verdict = row.outcome ?? row.verdict;
  return [
    String(row.line),
    row.title,
    verdict === null ? "" : verdictNames[verdict],
    row.findings.flatMap(({ cell }) => (cell === null ? [] : [cell])).join("；"),
    whyOf(row),
    row.submitted === null ? "" : submittedInWords(row.submitted),
    row.draftId === null ? "" : `${origin}/publishing/${row.draftId}`,
  ];
}

function headsOf(part: ResultPart, { heads }: DeskImport): string[] {
  if (part === "bad") return [...heads, importFiles.reason];
  const { line, verdict, cell, why, submitted, draft } = importFiles.heads;
  return [line, importRun.heads.title, verdict, cell, why, submitted, draft];
}

/** The lines of a result file, some at a time; the first are the heads. */
async function* linesOf(part: ResultPart, batch: DeskImport, origin: string): AsyncGenerator<string[][]> {
  yield [headsOf(part, batch)];
  for (let after = 0; ; ) {
    const rows = await importRows(batch.id, {
      show: part === "bad" ? "bad" : "all",
      after,
      limit: READ_AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => lineOf(part, batch, row, origin));
    after = last.line;
  }
}

/** A result file as CSV, given out as it is read: ids as text, no cell that a spreadsheet would run (IM-004, IM-011). */
export function resultCsv(part: ResultPart, batch: DeskImport, origin: string): ReadableStream<Uint8Array> {
  const lines = linesOf(part, batch, origin);
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) return controller.close();
      const text = csvOf(next.value);
      controller.enqueue(encoder.encode(isFirst ? text : text.slice(1)));
      isFirst = false;
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

/** A result file as a workbook, every cell of it text; null when it is too much for one. */
export async function resultWorkbook(
  part: ResultPart,
  batch: DeskImport,
  origin: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const rows: string[][] = [];
  for await (const some of linesOf(part, batch, origin)) rows.push(...some);
  const job = {
    do: "sheet" as const,
    sheet: part === "bad" ? importFiles.badSheet : importFiles.sheet,
    notesSheet: importFiles.notes,
    notes: part === "bad" ? importFiles.badNotes : importFiles.resultNotes,
    widths: (rows[0] ?? []).map(() => WIDTH),
  };
  try {
    return new Uint8Array((await apart(job, Buffer.from(JSON.stringify(rows)), BOUNDS)).bytes);
  } catch (error) {
    if (error instanceof ApartFailed) return null;
    throw error;
  }
}
