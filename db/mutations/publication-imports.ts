import { and, eq, inArray, lt, ne } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type ImportNote,
  type ImportState,
  type ImportVerdict,
  mayBecome,
  type RowFinding,
  type SubmitOutcome,
} from "@/domain/publication/desk-import";
import { headSet } from "@/domain/publication/import-columns";
import type { ImportField } from "@/domain/publication/import-row";
import { joinTx, q, tx } from "../client";
import { newId } from "../new-id";
import { type DeskImport, type DeskImportRow, importOf } from "../queries/publication-imports";
import {
  publicationImportMappings,
  publicationImportRows,
  publicationImports,
} from "../schema/publication-imports";
import { appendAudit } from "./audit";

type Editor = Staff<"draft.edit">;
type Given = Omit<
  DeskImport,
  "id" | "agencyId" | "staffId" | "state" | "unusedFiles" | "createdAt" | "updatedAt"
>;

/** Begins an import of a file that was read; its rows follow. */
export async function startImport(by: Editor, given: Given, at: number): Promise<string> {
  const { agencyId } = by;
  if (agencyId === null) throw new Error("an editor without an agency imports nothing");
  return tx(async () => {
    const id = newId();
    await q()
      .insert(publicationImports)
      .values({
        ...given,
        id,
        agencyId,
        staffId: by.id,
        state: "mapping",
        unusedFiles: [],
        createdAt: at,
        updatedAt: at,
      });
    await appendAudit({
      at,
      actor: by.id,
      intent: "import.start",
      objectKind: "publicationImport",
      objectId: id,
    });
    return id;
  });
}

/** Keeps some rows of the file as they came. */
export async function addImportRows(
  importId: string,
  rows: readonly Pick<DeskImportRow, "line" | "cells">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx(async () => {
    const empty = { importId, title: "", findings: [], notes: [] };
    await q()
      .insert(publicationImportRows)
      .values(rows.map((row) => ({ ...row, ...empty })));
  });
}

/** Another sheet of the same file: its heads, and none of the rows of the last. */
export async function changeSheet(
  by: Editor,
  id: string,
  sheet: Pick<DeskImport, "sheet" | "heads" | "columns" | "rowCount">,
  at: number,
): Promise<boolean> {
  return tx(async () => {
    const found = await importOf(by, id);
    if (found?.state !== "mapping") return false;
    await q().delete(publicationImportRows).where(eq(publicationImportRows.importId, id));
    await q()
      .update(publicationImports)
      .set({ ...sheet, updatedAt: at })
      .where(eq(publicationImports.id, id));
    return true;
  });
}

/** Takes an import to its next state; false when somebody else was there first, or the way is closed. */
export async function moveImport(
  by: Editor,
  id: string,
  to: ImportState,
  at: number,
  changes: Partial<Pick<DeskImport, "columns">> = {},
): Promise<boolean> {
  return tx(async () => {
    const found = await importOf(by, id);
    if (!found || !mayBecome(found.state, to)) return false;
    await q()
      .update(publicationImports)
      .set({ ...changes, state: to, updatedAt: at })
      .where(eq(publicationImports.id, id));
    if (to === "checking" && changes.columns) await remember(found, changes.columns, at);
    await appendAudit({
      at,
      actor: by.id,
      intent: `import.${to}`,
      objectKind: "publicationImport",
      objectId: id,
    });
    return true;
  });
}

async function remember(
  { agencyId, heads }: DeskImport,
  columns: readonly (ImportField | null)[],
  at: number,
): Promise<void> {
  const fields = Object.fromEntries(heads.map((head, place) => [head, columns[place] ?? null]));
  const mapping = { fields, updatedAt: at };
  await q()
    .insert(publicationImportMappings)
    .values({ agencyId, headSet: headSet(heads), ...mapping })
    .onConflictDoUpdate({
      target: [publicationImportMappings.agencyId, publicationImportMappings.headSet],
      set: mapping,
    });
}

/** What a job does when it is through; `from` is the state in which it worked. */
export async function endImportWork(
  id: string,
  from: ImportState,
  to: ImportState,
  at: number,
  changes: Partial<Pick<DeskImport, "unusedFiles" | "tableObject" | "zipObject">> = {},
): Promise<void> {
  await tx(async () => {
    await q()
      .update(publicationImports)
      .set({ ...changes, state: to, updatedAt: at })
      .where(and(eq(publicationImports.id, id), eq(publicationImports.state, from)));
  });
}

/** A dry run begins at the first row, also when it is begun again: what stands twice in a file is only seen from there. */
export async function forgetVerdicts(importId: string): Promise<void> {
  await tx(async () => {
    await q()
      .update(publicationImportRows)
      .set({ verdict: null, findings: [], notes: [], title: "" })
      .where(eq(publicationImportRows.importId, importId));
  });
}

export interface RowVerdict {
  line: number;
  verdict: ImportVerdict;
  title: string;
  findings: readonly RowFinding[];
  notes: readonly ImportNote[];
}

/** What the dry run found of some rows. */
export async function recordVerdicts(importId: string, rows: readonly RowVerdict[]): Promise<void> {
  await tx(async () => {
    for (const { line, ...found } of rows) {
      await q()
        .update(publicationImportRows)
        .set(found)
        .where(and(eq(publicationImportRows.importId, importId), eq(publicationImportRows.line, line)));
    }
  });
}

/** What became of a row; in the transaction of the draft itself, so that a row is taken in once, whenever the power fails. */
export async function recordOutcome(
  importId: string,
  line: number,
  became: Partial<Pick<DeskImportRow, "outcome" | "draftId" | "findings" | "notes" | "submitted">>,
): Promise<void> {
  await joinTx(async () => {
    await q()
      .update(publicationImportRows)
      .set(became)
      .where(and(eq(publicationImportRows.importId, importId), eq(publicationImportRows.line, line)));
  });
}

/** What came of sending a draft of an import for review. */
export async function recordSubmitted(
  importId: string,
  line: number,
  submitted: SubmitOutcome,
): Promise<void> {
  await recordOutcome(importId, line, { submitted });
}

/** Takes away what was left lying before an instant; the objects that nothing names any more are the caller's to remove. */
export async function forgetImports(before: number): Promise<string[]> {
  return tx(async () => {
    const old = await q()
      .select()
      .from(publicationImports)
      .where(and(lt(publicationImports.updatedAt, before), ne(publicationImports.state, "applying")));
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return [];
    await q().delete(publicationImportRows).where(inArray(publicationImportRows.importId, ids));
    await q().delete(publicationImports).where(inArray(publicationImports.id, ids));
    return old.flatMap(({ tableObject, zipObject }) =>
      [tableObject, zipObject].filter((name) => name !== null),
    );
  });
}
