import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PublishLimit } from "@/domain/law/publish-limits";

/** Columns (栏目) of the catalogue, a tree. */
export const columns = sqliteTable(
  "columns",
  {
    id: text().primaryKey(),
    code: text().notNull().unique(),
    name: text().notNull(),
    parentId: text("parent_id"),
    position: integer().notNull(),
    /** The item of the regulation it serves, as `20(七)` or `21`. */
    statutoryItem: text("statutory_item"),
    ownerAgencyId: text("owner_agency_id"),
    /** Required update frequency in days; null when the law sets none. */
    updateDays: integer("update_days"),
    /** Periods of other laws within which its texts have to be public, the usual one first; none: the regulation's own. */
    publishLimits: text("publish_limits", { mode: "json" }).$type<PublishLimit[]>().notNull().default([]),
    description: text().notNull(),
    columnType: text("column_type").notNull(),
    /** Where to look instead while the column is empty. */
    emptyNote: text("empty_note"),
  },
  (table) => [index("columns_parent").on(table.parentId, table.position)],
);
