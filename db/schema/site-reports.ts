import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { SiteReport } from "@/domain/site-report/site-report";
import { staff } from "./staff";

/** The yearly form of the site (政府网站工作年度报表) as it was made public; only ever followed by another version that says why (triggers). */
export const siteReports = sqliteTable(
  "site_reports",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    /** 1 for the first, then what was put right. */
    number: integer().notNull(),
    content: text({ mode: "json" }).$type<SiteReport>().notNull(),
    /** SHA-256 of the content. */
    contentHash: text("content_hash").notNull(),
    /** What was put right, for the public; null for the first version. */
    erratum: text(),
    publishedAt: integer("published_at").notNull(),
    publishedById: text("published_by_id")
      .notNull()
      .references(() => staff.id),
  },
  (table) => [uniqueIndex("site_reports_of").on(table.year, table.number)],
);
