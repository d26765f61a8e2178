import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { LinkTarget } from "@/domain/publication/links/link-standing";
import { publications } from "./publications";

/** The addresses that stand in what is public, each once for a publication. */
export const textLinks = sqliteTable(
  "text_links",
  {
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    url: text().notNull(),
    /** What of this site it names; null where it leads elsewhere. */
    target: text().$type<LinkTarget>(),
    targetKey: text("target_key"),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.url] }),
    index("text_links_url").on(table.url),
    index("text_links_target").on(table.target, table.targetKey),
  ],
);

/** Which version of a publication its addresses were read out of. */
export const textLinkReads = sqliteTable("text_link_reads", {
  publicationId: text("publication_id")
    .primaryKey()
    .references(() => publications.id),
  version: integer().notNull(),
});

/** What was found at an address on another site, where the server may call out. */
export const textLinkChecks = sqliteTable(
  "text_link_checks",
  {
    url: text().primaryKey(),
    at: integer().notNull(),
    ok: integer({ mode: "boolean" }).notNull(),
    /** The last status; 0 when nobody answered. */
    status: integer().notNull(),
    /** Since when every look failed; null while it opens. */
    failedSince: integer("failed_since"),
  },
  (table) => [index("text_link_checks_failed").on(table.failedSince)],
);
