import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { publications } from "./publications";

/** Whom a publication serves (服务对象), a row for each; of the public version only, and gone with it when it is withdrawn. */
export const publicationAudiences = sqliteTable(
  "publication_audiences",
  {
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    audience: text().notNull(),
    /** As of the publication: what lists sort by. */
    publishedOn: text("published_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.audience] }),
    index("publication_audiences_newest").on(table.audience, table.publishedOn, table.publicationId),
  ],
);
