import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The search index's own row numbers, ascending with the day of publication; private to db/search. */
export const searchEntries = sqliteTable(
  "search_entries",
  {
    rid: integer().primaryKey(),
    publicationId: text("publication_id").notNull().unique(),
    agencyId: text("agency_id").notNull(),
    columnId: text("column_id").notNull(),
    year: integer().notNull(),
    publishedOn: text("published_on").notNull(),
  },
  (table) => [index("search_entries_agency").on(table.agencyId, table.rid)],
);
