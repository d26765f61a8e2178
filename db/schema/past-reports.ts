import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OldPart } from "@/domain/annual-report/form-2010";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { agencies } from "./agencies";
import { annualReportVersions } from "./annual-reports";
import { staff } from "./staff";

/** Where a report that was read in stands: a second person makes it public or gives it back. */
export type ReportImportState = "waiting" | "confirmed" | "dropped";

/** A report made elsewhere and read in from a file; what a second person confirms becomes a version of `annual_reports`. */
export const annualReportImports = sqliteTable(
  "annual_report_imports",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    fileName: text("file_name").notNull(),
    /** SHA-256 of the file as it came. */
    fileHash: text("file_hash").notNull(),
    content: text({ mode: "json" }).$type<ReportContent>().notNull(),
    contentHash: text("content_hash").notNull(),
    /** Why it is taken as it was published although identities fail; null where all hold. */
    reason: text(),
    state: text().$type<ReportImportState>().notNull(),
    /** Null for one that the command read in. */
    readById: text("read_by_id").references(() => staff.id),
    readAt: integer("read_at").notNull(),
    decidedById: text("decided_by_id").references(() => staff.id),
    decidedAt: integer("decided_at"),
    versionId: text("version_id").references(() => annualReportVersions.id),
  },
  (table) => [index("annual_report_imports_of").on(table.agencyId, table.year, table.state)],
);

/**
 * A report in the form of before 2019 (国务院令第492号) as its agency published it: the words of its heads with `{token}` where a figure stands. The figures
 * themselves are counted from the ledger or were entered. Only ever added to: the newest of a year counts.
 */
export const legacyReports = sqliteTable(
  "legacy_reports",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    parts: text({ mode: "json" }).$type<Record<OldPart, string>>().notNull(),
    /** What it was taken from. */
    source: text().notNull(),
    staffId: text("staff_id").references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [index("legacy_reports_of").on(table.agencyId, table.year, table.at)],
);
