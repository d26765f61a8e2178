import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Groups of words that mean the same to a reader who searches (检索同义词); staff keep them. */
export const synonymGroups = sqliteTable("synonym_groups", {
  id: text().primaryKey(),
  words: text({ mode: "json" }).$type<string[]>().notNull(),
  /** Ascends with every change of any group, so that a search thread sees with one look whether its words are still in force. */
  revision: integer().notNull().unique(),
  /** A group that was taken out stays, so that the revision never runs back. */
  removedAt: integer("removed_at"),
});
