import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { FileOutcome, FilePlace, Finding } from "@/domain/publication/gate/file-places";
import type { PublicationField } from "@/domain/publication/publication-form";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";

/** One look through everything that is published with a text: its words, its files, their names. It holds for exactly one content hash. */
export const publicationScans = sqliteTable(
  "publication_scans",
  {
    id: text().primaryKey(),
    /** Draft and publication have one id. */
    draftId: text("draft_id").notNull(),
    agencyId: text("agency_id").notNull(),
    contentHash: text("content_hash").notNull(),
    scannerVersion: integer("scanner_version").notNull(),
    /** Whether it looked at what the desk prepares or at what the public has. */
    subject: text().$type<"draft" | "public">().notNull(),
    /** Whether every file could be looked through. */
    status: text().$type<"finished" | "unreadable">().notNull(),
    startedAt: integer("started_at").notNull(),
    finishedAt: integer("finished_at").notNull(),
  },
  (table) => [
    index("publication_scans_of").on(table.draftId, table.startedAt),
    index("publication_scans_desk").on(table.agencyId, table.subject, table.startedAt),
  ],
);

/** What came of looking through one file. */
export const publicationScanFiles = sqliteTable(
  "publication_scan_files",
  {
    scanId: text("scan_id")
      .notNull()
      .references(() => publicationScans.id),
    /** As in the draft, from 1. */
    position: integer().notNull(),
    sha256: text().notNull(),
    outcome: text().$type<FileOutcome>().notNull(),
    pages: integer(),
    handPages: text("hand_pages", { mode: "json" }).$type<number[]>().notNull(),
    findings: text({ mode: "json" }).$type<Finding[]>().notNull(),
    isMore: integer("is_more", { mode: "boolean" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.scanId, table.position] })],
);

/** Something found: where, masked, and as a keyed hash; never the value. */
export const publicationScanHits = sqliteTable(
  "publication_scan_hits",
  {
    id: text().primaryKey(),
    scanId: text("scan_id")
      .notNull()
      .references(() => publicationScans.id),
    rule: text().$type<SensitiveRule>().notNull(),
    /** A field of the text, `name`, or the hash of a file: as far as one decision reaches. */
    container: text().notNull(),
    field: text().$type<PublicationField>(),
    /** The file in or at whose name it stands. */
    position: integer(),
    place: text({ mode: "json" }).$type<FilePlace>(),
    paragraph: integer(),
    sample: text().notNull(),
    valueHash: text("value_hash").notNull(),
  },
  (table) => [index("publication_scan_hits_of").on(table.scanId)],
);

/** What somebody decided about a value where it stands; only the examiner's word lets it pass. Append-only. */
export const publicationHitDecisions = sqliteTable(
  "publication_hit_decisions",
  {
    id: text().primaryKey(),
    draftId: text("draft_id").notNull(),
    container: text().notNull(),
    valueHash: text("value_hash").notNull(),
    rule: text().$type<SensitiveRule>().notNull(),
    kind: text().$type<"passed" | "proposed">().notNull(),
    reason: text().notNull(),
    staffId: text("staff_id").notNull(),
    at: integer().notNull(),
  },
  (table) => [index("publication_hit_decisions_of").on(table.draftId, table.at)],
);

/** A page without words that the examiner looked at (PS-008). Append-only. */
export const publicationPageChecks = sqliteTable(
  "publication_page_checks",
  {
    id: text().primaryKey(),
    draftId: text("draft_id").notNull(),
    sha256: text().notNull(),
    page: integer().notNull(),
    staffId: text("staff_id").notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex("publication_page_checks_one").on(table.draftId, table.sha256, table.page)],
);
