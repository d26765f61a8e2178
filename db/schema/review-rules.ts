import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import { agencies } from "./agencies";
import { columns } from "./columns";

/** Which of the three reviews apply, for an agency, a column, both, or everybody; the secrecy review stands in no setting. */
export const reviewRules = sqliteTable("review_rules", {
  /** Agency and column, `*` for all: one rule for the same. */
  id: text().primaryKey(),
  agencyId: text("agency_id").references(() => agencies.id),
  columnId: text("column_id").references(() => columns.id),
  levels: text({ mode: "json" }).$type<ReviewLevel[]>().notNull(),
  updatedAt: integer("updated_at").notNull(),
});
