import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  IMPORT_VERDICTS,
  type ImportState,
  type ImportVerdict,
  WORKING_STATES,
} from "@/domain/publication/desk-import";
import { headSet } from "@/domain/publication/import-columns";
import type { ImportField } from "@/domain/publication/import-row";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publicationDrafts } from "../schema/publication-drafts";
import {
  publicationImportMappings,
  publicationImportRows,
  publicationImports,
} from "../schema/publication-imports";
import { staff } from "../schema/staff";

export type DeskImport = typeof publicationImports.$inferSelect;
export type DeskImportRow = typeof publicationImportRows.$inferSelect;

/** An import of this person's agency; another agency's is not found. */
export async function importOf(by: Staff<"draft.edit">, id: string): Promise<DeskImport | null> {
  const [found] = await q().select().from(publicationImports).where(eq(publicationImports.id, id));
  return found !== undefined && found.agencyId === by.agencyId && found.state !== "dropped" ? found : null;
}

/** The latest imports of an agency, with whose they are. */
export async function importsOf(by: Staff<"draft.edit">, limit: number) {
  return q()
    .select({
      id: publicationImports.id,
      fileName: publicationImports.fileName,
      state: publicationImports.state,
      rowCount: publicationImports.rowCount,
      createdAt: publicationImports.createdAt,
      staffName: staff.name,
    })
    .from(publicationImports)
    .innerJoin(staff, eq(staff.id, publicationImports.staffId))
    .where(and(eq(publicationImports.agencyId, by.agencyId ?? ""), ne(publicationImports.state, "dropped")))
    .orderBy(desc(publicationImports.createdAt))
    .limit(limit);
}

/** Everything that a job asks of an import that is to be worked on; the oldest first. */
export async function workingImport() {
  const [found] = await q()
    .select({
      batch: publicationImports,
      agencyCode: agencies.code,
      demonstration: staff.demonstration,
    })
    .from(publicationImports)
    .innerJoin(agencies, eq(agencies.id, publicationImports.agencyId))
    .innerJoin(staff, eq(staff.id, publicationImports.staffId))
    .where(inArray(publicationImports.state, [...WORKING_STATES]))
    .orderBy(asc(publicationImports.updatedAt))
    .limit(1);
  return found ?? null;
}
export type WorkingImport = NonNullable<Awaited<ReturnType<typeof workingImport>>>;

/** The next rows that a dry run has to look at, or that are to be taken in. */
export async function waitingRows(importId: string, state: ImportState, limit: number) {
  const { verdict, outcome } = publicationImportRows;
  const waits =
    state === "checking" ? isNull(verdict) : and(isNotNull(verdict), ne(verdict, "bad"), isNull(outcome));
  return q()
    .select()
    .from(publicationImportRows)
    .where(and(eq(publicationImportRows.importId, importId), waits))
    .orderBy(asc(publicationImportRows.line))
    .limit(limit);
}

/** What stands in one column of every row, as text. */
export async function importedNames(importId: string, column: number): Promise<Set<string>> {
  const rows = await q()
    .select({ cells: publicationImportRows.cells })
    .from(publicationImportRows)
    .where(eq(publicationImportRows.importId, importId));
  return new Set(
    rows.flatMap(({ cells }) => [String(cells?.[column] ?? "").trim()]).filter((name) => name !== ""),
  );
}

/** Drafts of an import that were not sent for review yet, as they stand now. */
export async function unsentDrafts(importId: string, limit: number) {
  return q()
    .select({
      line: publicationImportRows.line,
      draftId: publicationDrafts.id,
      lockVersion: publicationDrafts.lockVersion,
      fields: publicationDrafts.fields,
    })
    .from(publicationImportRows)
    .innerJoin(publicationDrafts, eq(publicationDrafts.id, publicationImportRows.draftId))
    .where(
      and(
        eq(publicationImportRows.importId, importId),
        inArray(publicationImportRows.outcome, ["created", "changed"]),
        isNull(publicationImportRows.submitted),
      ),
    )
    .orderBy(asc(publicationImportRows.line))
    .limit(limit);
}

/** How many rows of an import are of each kind, as the dry run says and as it became. */
export async function importCounts(importId: string) {
  const { verdict, outcome, submitted } = publicationImportRows;
  const found = await q()
    .select({ verdict, outcome, submitted, rows: count() })
    .from(publicationImportRows)
    .where(eq(publicationImportRows.importId, importId))
    .groupBy(verdict, outcome, submitted);
  const isDraft = (row: { outcome: ImportVerdict | null }) =>
    row.outcome === "created" || row.outcome === "changed";
  const sum = (which: (row: (typeof found)[number]) => boolean) =>
    found.reduce((total, row) => total + (which(row) ? row.rows : 0), 0);
  const each = (of: (row: (typeof found)[number]) => ImportVerdict | null) =>
    Object.fromEntries(IMPORT_VERDICTS.map((kind) => [kind, sum((row) => of(row) === kind)])) as Record<
      ImportVerdict,
      number
    >;
  return {
    rows: sum(() => true),
    checked: sum((row) => row.verdict !== null),
    verdicts: each((row) => row.verdict),
    // A row that the dry run refused was never tried.
    outcomes: each((row) => (row.verdict === "bad" ? "bad" : row.outcome)),
    applied: sum((row) => row.outcome !== null),
    drafts: sum(isDraft),
    submitted: sum((row) => row.submitted === "submitted"),
    notSubmitted: sum((row) => row.submitted !== null && row.submitted !== "submitted"),
    unsent: sum((row) => isDraft(row) && row.submitted === null),
  };
}
export type ImportCountsOfDesk = Awaited<ReturnType<typeof importCounts>>;

/** Rows of an import after a line, those of one kind or all. */
export async function importRows(
  importId: string,
  { show, after, limit }: { show: ImportVerdict | "all" | "left"; after: number; limit: number },
): Promise<DeskImportRow[]> {
  const { verdict, outcome, submitted, line } = publicationImportRows;
  const isBad = [eq(verdict, "bad"), eq(outcome, "bad")];
  const rows = q()
    .select()
    .from(publicationImportRows)
    .where(
      and(
        eq(publicationImportRows.importId, importId),
        gt(line, after),
        show === "all" || show === "bad" ? undefined : show === "left" ? undefined : eq(verdict, show),
        show === "left" ? and(isNotNull(submitted), ne(submitted, "submitted")) : undefined,
        show === "bad" ? or(...isBad) : undefined,
      ),
    )
    .orderBy(asc(line))
    .limit(limit);
  return rows;
}

/** How many rows a result file of an import has. */
export async function countImportRows(importId: string, show: "all" | "bad"): Promise<number> {
  const { verdict, outcome } = publicationImportRows;
  const isBad = or(eq(verdict, "bad"), eq(outcome, "bad"));
  const [row] = await q()
    .select({ rows: count() })
    .from(publicationImportRows)
    .where(and(eq(publicationImportRows.importId, importId), show === "bad" ? isBad : undefined));
  return row?.rows ?? 0;
}

/** Which field each head was when this agency last brought a file with the same ones; null when it never did. */
export async function rememberedColumns(
  agencyId: string,
  heads: readonly string[],
): Promise<(ImportField | null)[] | null> {
  const [known] = await q()
    .select({ fields: publicationImportMappings.fields })
    .from(publicationImportMappings)
    .where(
      and(
        eq(publicationImportMappings.agencyId, agencyId),
        eq(publicationImportMappings.headSet, headSet(heads)),
      ),
    );
  if (!known) return null;
  const taken = new Set<ImportField>();
  return heads.map((head) => {
    const field = known.fields[head] ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
