import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type {
  ImportNote,
  ImportState,
  ImportVerdict,
  RowFinding,
  SubmitOutcome,
} from "@/domain/publication/desk-import";
import type { ImportField } from "@/domain/publication/import-row";
import { agencies } from "./agencies";
import { publicationDrafts } from "./publication-drafts";
import { staff } from "./staff";

/** A file that an editor brought to be imported, and how far that has come. */
export const publicationImports = sqliteTable(
  "publication_imports",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    state: text().$type<ImportState>().notNull(),
    fileName: text("file_name").notNull(),
    /** How the file was written, as it was found out. */
    source: text().notNull(),
    kind: text().notNull(),
    sheets: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    sheet: text(),
    heads: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    /** Which field each column is. */
    columns: text({ mode: "json" }).$type<readonly (ImportField | null)[]>().notNull(),
    /** The table as it came, and the ZIP with its attachments; gone when the import is over. */
    tableObject: text("table_object"),
    tableSha256: text("table_sha256"),
    zipObject: text("zip_object"),
    zipSha256: text("zip_sha256"),
    zipFiles: text("zip_files", { mode: "json" })
      .$type<readonly { at: number; name: string; size: number }[]>()
      .notNull(),
    /** Files of the ZIP that no row wants, as the dry run found. */
    unusedFiles: text("unused_files", { mode: "json" }).$type<readonly string[]>().notNull(),
    rowCount: integer("row_count").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("publication_imports_desk").on(table.agencyId, table.createdAt)],
);

/** One row of such a file: what it says, what the dry run found, what became of it. */
export const publicationImportRows = sqliteTable(
  "publication_import_rows",
  {
    importId: text("import_id")
      .notNull()
      .references(() => publicationImports.id),
    line: integer().notNull(),
    /** Null for a line that is no record. */
    cells: text({ mode: "json" }).$type<readonly (string | number | null | unknown[])[] | null>(),
    title: text().notNull(),
    /** What the dry run says would become of it; null before. */
    verdict: text().$type<ImportVerdict>(),
    /** What became of it; null until it was taken in, or refused. */
    outcome: text().$type<ImportVerdict>(),
    findings: text({ mode: "json" }).$type<readonly RowFinding[]>().notNull(),
    notes: text({ mode: "json" }).$type<readonly ImportNote[]>().notNull(),
    draftId: text("draft_id").references(() => publicationDrafts.id),
    /** What came of sending it for review; null until then. */
    submitted: text().$type<SubmitOutcome>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index("publication_import_rows_verdict").on(table.importId, table.verdict, table.line),
    index("publication_import_rows_outcome").on(table.importId, table.outcome, table.line),
  ],
);

/** Which column was which field when an agency last imported a file with the same heads. */
export const publicationImportMappings = sqliteTable(
  "publication_import_mappings",
  {
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** The heads in their order of letters: see domain/publication/import-columns. */
    headSet: text("head_set").notNull(),
    /** By head. */
    fields: text({ mode: "json" }).$type<Readonly<Record<string, ImportField | null>>>().notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.headSet] })],
);
