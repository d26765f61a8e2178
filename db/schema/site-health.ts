import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { columns } from "./columns";
import { staff } from "./staff";

/** Visits of the site to itself, once an hour (国办秘函〔2019〕19号 counts more than twenty a day); what is missing was no visit that worked. */
export const siteProbes = sqliteTable(
  "site_probes",
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    ok: integer({ mode: "boolean" }).notNull(),
    /** How long it took, in milliseconds. */
    tookMs: integer("took_ms").notNull(),
  },
  (table) => [index("site_probes_at").on(table.at)],
);

/** Columns that the examination of the site leaves out, and why (例外清单). */
export const columnExceptions = sqliteTable("column_exceptions", {
  columnId: text("column_id")
    .primaryKey()
    .references(() => columns.id, { onDelete: "cascade" }),
  reason: text().notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  at: integer().notNull(),
});
