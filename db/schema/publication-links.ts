import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LinkKind } from "@/domain/publication/link-kinds";
import { publications } from "./publications";

/** How one publication stands to another, told in both directions. */
export const publicationLinks = sqliteTable(
  "publication_links",
  {
    id: text().primaryKey(),
    fromId: text("from_id")
      .notNull()
      .references(() => publications.id),
    kind: text().$type<LinkKind>().notNull(),
    toId: text("to_id")
      .notNull()
      .references(() => publications.id),
  },
  (table) => [
    uniqueIndex("publication_links_one").on(table.fromId, table.kind, table.toId),
    index("publication_links_back").on(table.toId),
  ],
);
