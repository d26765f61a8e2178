import type { DeskImport, DeskImportRow } from "@/db/queries/publication-imports";
import type { ImportNote, RowFinding } from "@/domain/publication/desk-import";
import { columnLetters, hasLostDigits } from "@/domain/publication/import-columns";
import type { ImportField } from "@/domain/publication/import-row";
import { deskImportNotes, deskRowFindings, deskRowSentence } from "@/text/desk-import";
import type { RowFault } from "@/text/import";
import type { ReadRow, RowProblem } from "./row-taker";

type Batch = Pick<DeskImport, "columns" | "heads" | "kind">;

/** Our own CSV files keep a spreadsheet from running a cell by the mark before it; coming back, it goes again. */
const unmarked = (cell: unknown) =>
  typeof cell === "string" && /^'[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;

/** Cells of a row under the fields that its columns were said to be. */
export function mappedCells(
  { columns }: Pick<DeskImport, "columns">,
  { cells }: Pick<DeskImportRow, "cells">,
): Record<string, unknown> | null {
  if (cells === null) return null;
  const named = columns.flatMap((field, at): [string, unknown][] =>
    field === null ? [] : [[field, unmarked(cells[at] ?? null)]],
  );
  return Object.fromEntries(named);
}

/** The field whose cell has to be put right. */
const FIELD_OF: Partial<Record<RowFault, ImportField>> = {
  unknownAgency: "agency",
  notYours: "agency",
  noColumn: "column",
  unknownColumn: "column",
  twiceInFile: "externalId",
  otherAgency: "externalId",
  linkUnknown: "links",
  linkUnpublished: "links",
};

/** The address of a field's cell in a row, 「B12」; null for a file without columns. */
function cellAt({ columns, kind }: Batch, line: number, field: ImportField | null): string | null {
  const at = field === null ? -1 : columns.indexOf(field);
  return kind === "jsonl" || at < 0 ? null : `${columnLetters(at)}${line}`;
}

/** What is wrong with the shape of a row, before it is read: cells missing, cells too many, digits lost. */
export function shapeFindings(
  batch: Batch,
  { line, cells }: Pick<DeskImportRow, "line" | "cells">,
): RowFinding[] {
  if (cells === null) return [];
  const wanted = batch.heads.length;
  const findings: RowFinding[] = [];
  const isOver = cells.slice(wanted).some((cell) => cell !== null);
  if (batch.kind === "csv" && (cells.length < wanted || isOver)) {
    findings.push({ field: null, cell: null, sentence: deskRowFindings.cells(cells.length, wanted) });
  }
  for (const [at, field] of batch.columns.entries()) {
    if (field === null || !hasLostDigits(cells[at])) continue;
    findings.push({
      field,
      cell: cellAt(batch, line, field),
      sentence: deskRowFindings.lostDigits(batch.heads[at] ?? ""),
    });
  }
  return findings;
}

/** The problems of a row as the page and the result file tell them. */
export function findingsOf(batch: Batch, line: number, problems: readonly RowProblem[]): RowFinding[] {
  return problems.map((problem) => {
    const field =
      typeof problem === "string"
        ? (FIELD_OF[problem] ?? null)
        : "why" in problem
          ? "attachments"
          : problem.field;
    return { field, cell: cellAt(batch, line, field), sentence: deskRowSentence(problem) };
  });
}

/** What should be known of a row that is taken in. */
export function notesOf(read: ReadRow): ImportNote[] {
  if ("problems" in read) return [];
  const { publishedOn, missing } = read.row;
  const notes: ImportNote[] = [];
  if (publishedOn !== null) notes.push({ kind: "undated", sentence: deskImportNotes.undated });
  if (missing.length > 0) notes.push({ kind: "missing", sentence: deskImportNotes.missing(missing) });
  return notes;
}
