import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { columns } from "./columns";

/** Codes of columns that are gone, and where their addresses lead since (301): a published address never changes its meaning. */
export const columnAliases = sqliteTable("column_aliases", {
  code: text().primaryKey(),
  columnId: text("column_id")
    .notNull()
    .references(() => columns.id),
  at: integer().notNull(),
});
