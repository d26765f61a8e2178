import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { columns } from "./columns";

/** The whole number of a column (栏目编号) for systems that know no other ids, as those of Guangdong; given once with the column, never changed, never given again. */
export const columnNumbers = sqliteTable("column_numbers", {
  number: integer().primaryKey({ autoIncrement: true }),
  columnId: text("column_id")
    .notNull()
    .unique()
    .references(() => columns.id, { onDelete: "cascade" }),
});
