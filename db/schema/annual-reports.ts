import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ReportContent, ReportPart } from "@/domain/annual-report/report-content";
import type { ReportStage } from "@/domain/annual-report/report-stages";
import { agencies } from "./agencies";
import { staff } from "./staff";

/** One agency's report on one year (条例第四十九条、第五十条) while it is written; what was frozen stands in its versions. */
export const annualReports = sqliteTable(
  "annual_reports",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    /** `imported`: made elsewhere and read in; it is never assembled anew. */
    origin: text().$type<"assembled" | "imported">().notNull(),
    stage: text().$type<ReportStage>().notNull(),
    /** The written parts, with `{token}` where a figure stands. */
    parts: text({ mode: "json" }).$type<Partial<Record<ReportPart, string>>>().notNull(),
    writerId: text("writer_id").references(() => staff.id),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [uniqueIndex("annual_reports_of").on(table.agencyId, table.year)],
);

/** A frozen report: never changed, only followed by another version that says why. Published is the newest version with a day of publication. */
export const annualReportVersions = sqliteTable(
  "annual_report_versions",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => annualReports.id),
    /** 1 for the first, then the errata (更正). */
    number: integer().notNull(),
    content: text({ mode: "json" }).$type<ReportContent>().notNull(),
    /** SHA-256 of the content in canonical JSON. */
    contentHash: text("content_hash").notNull(),
    /** What was put right, for the public; null for the first version. */
    erratum: text(),
    frozenAt: integer("frozen_at").notNull(),
    frozenById: text("frozen_by_id").references(() => staff.id),
    /** Set once, when it is made public. */
    publishedAt: integer("published_at"),
  },
  (table) => [
    uniqueIndex("annual_report_versions_of").on(table.reportId, table.number),
    index("annual_report_versions_public").on(table.publishedAt),
  ],
);

/** What happened to a report, in order; only ever added to. */
export const annualReportEvents = sqliteTable(
  "annual_report_events",
  {
    id: text().primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => annualReports.id),
    kind: text().notNull(),
    note: text(),
    staffId: text("staff_id").references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [index("annual_report_events_of").on(table.reportId, table.at)],
);
