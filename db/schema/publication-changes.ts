import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ChangeKind } from "@/domain/publication/change-kinds";
import { publications } from "./publications";

/** What became of every publication, in the order in which it happened: what harvesters and feeds follow. Never changed, never deleted. */
export const publicationChanges = sqliteTable(
  "publication_changes",
  {
    /** Ascends without a gap that matters; the cursor of every harvester. */
    seq: integer().primaryKey({ autoIncrement: true }),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    kind: text().$type<ChangeKind>().notNull(),
    at: integer().notNull(),
    version: integer().notNull(),
    /** Why it was withdrawn, as the tombstone says it. */
    reason: text(),
  },
  (table) => [index("publication_changes_of").on(table.publicationId, table.seq)],
);
