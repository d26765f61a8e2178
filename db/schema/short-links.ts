import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { publications } from "./publications";

/** The short address of every publication, for QR codes and paper; given once and never to another. */
export const shortLinks = sqliteTable("short_links", {
  code: text().primaryKey(),
  publicationId: text("publication_id")
    .notNull()
    .unique()
    .references(() => publications.id),
});
