import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Genre } from "@/domain/publication/genres";
import type { Validity } from "@/domain/publication/validity";

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
    /** 主题分类, its first level. */
    theme: text(),
    genre: text().$type<Genre>().notNull(),
    validity: text().$type<Validity>().notNull(),
    issuedOn: text("issued_on"),
    expiresOn: text("expires_on"),
    /** Kinds of its files, as bits; see domain/publication/file-types. */
    fileTypes: integer("file_types").notNull().default(0),
  },
  (table) => [index("search_entries_agency").on(table.agencyId, table.rid)],
);

/** Which row numbers changed, in order, so that a search thread can bring its own tables up to date. */
export const searchChanges = sqliteTable("search_changes", {
  seq: integer().primaryKey({ autoIncrement: true }),
  rid: integer().notNull(),
});
