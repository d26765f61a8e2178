import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { addImportRows, changeSheet, startImport } from "@/db/mutations/publication-imports";
import { type DeskImport, importOf, rememberedColumns } from "@/db/queries/publication-imports";
import type { Staff } from "@/domain/access/actor";
import { guessedColumns } from "@/domain/publication/import-columns";
import { tableProblemText, uploadRefused, zipFaults } from "@/text/desk-import";
import { openObject, putObject } from "../files/objects";
import { readTable, type TableLine } from "./read-table";
import type { ReceivedTable } from "./receive";
import { listZip } from "./zip-source";

type Editor = Staff<"draft.edit">;

/** Rows that share one commit while a file is taken over. */
const AT_ONCE = 100;
/** The same file uploaded twice is two objects: the end of one import takes nothing away from another. */
const shelf = () => `import-${randomUUID()}`;

async function keepRows(importId: string, lines: Iterable<TableLine>): Promise<void> {
  let some: { line: number; cells: TableLine[1] }[] = [];
  for (const [line, cells] of lines) {
    some.push({ line, cells });
    if (some.length < AT_ONCE) continue;
    await addImportRows(importId, some);
    some = [];
    await turn();
  }
  await addImportRows(importId, some);
}

async function columnsOf(agencyId: string, heads: readonly string[]) {
  return (await rememberedColumns(agencyId, heads)) ?? guessedColumns(heads);
}

/** Takes over a table and the ZIP of its attachments; or says why nothing was taken. */
export async function beginImport(
  by: Editor,
  { table, zip }: { table: ReceivedTable; zip: ReceivedTable | null },
  at: number,
): Promise<{ id: string } | { refusals: string[] }> {
  const { agencyId } = by;
  if (agencyId === null) return { refusals: [uploadRefused.noAgency] };
  const read = await readTable(table.bytes);
  if ("fault" in read) return { refusals: [tableProblemText(read)] };
  const listed = zip ? await listZip(zip.bytes) : { files: [] };
  if ("fault" in listed) return { refusals: [uploadRefused.zip(listed.name, zipFaults[listed.fault])] };
  const tableObject = await putObject(table.bytes, shelf());
  const zipObject = zip ? await putObject(zip.bytes, shelf()) : null;
  const { kind, source, sheets, sheet, heads, rows, lines } = read;
  const id = await startImport(
    by,
    {
      fileName: table.name,
      kind,
      source,
      sheets,
      sheet,
      heads,
      columns: await columnsOf(agencyId, heads),
      tableObject: tableObject.objectName,
      tableSha256: tableObject.sha256,
      zipObject: zipObject?.objectName ?? null,
      zipSha256: zipObject?.sha256 ?? null,
      zipFiles: listed.files,
      rowCount: rows,
    },
    at,
  );
  await keepRows(id, lines());
  return { id };
}

/** Reads another sheet of the workbook that was uploaded; a sentence says why it cannot be. */
export async function takeSheet(by: Editor, id: string, sheet: string, at: number): Promise<string | null> {
  const found = await importOf(by, id);
  const bytes = found && (await tableOf(found));
  if (!found || !bytes) return uploadRefused.noFile;
  const read = await readTable(bytes, sheet);
  if ("fault" in read) return tableProblemText(read);
  const { heads, rows, lines } = read;
  const columns = await columnsOf(found.agencyId, heads);
  if (!(await changeSheet(by, id, { sheet: read.sheet, heads, columns, rowCount: rows }, at)))
    return uploadRefused.noFile;
  await keepRows(id, lines());
  return null;
}

async function tableOf({ tableObject, tableSha256 }: DeskImport): Promise<Buffer | null> {
  if (tableObject === null || tableSha256 === null) return null;
  return openObject({ objectName: tableObject, sha256: tableSha256 });
}
