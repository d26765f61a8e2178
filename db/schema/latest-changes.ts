import { isNotNull } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ChangeKind } from "@/domain/publication/change-kinds";
import { publications } from "./publications";

/**
 * The latest entry of `publication_changes` for each publication, with what feeds, harvesters and the site map select by. Written
 * with every change, so it can always be made anew from the changes.
 */
export const latestChanges = sqliteTable(
  "latest_changes",
  {
    publicationId: text("publication_id")
      .primaryKey()
      .references(() => publications.id),
    /** The `seq` of its first change; never changes, so a file of the site map always holds the same publications. */
    firstSeq: integer("first_seq").notNull(),
    seq: integer().notNull(),
    kind: text().$type<ChangeKind>().notNull(),
    at: integer().notNull(),
    columnId: text("column_id").notNull(),
    agencyId: text("agency_id").notNull(),
    expiresOn: text("expires_on"),
  },
  (table) => [
    index("latest_changes_first").on(table.firstSeq, table.kind, table.at),
    index("latest_changes_at").on(table.at, table.seq),
    index("latest_changes_column").on(table.columnId, table.at, table.seq),
    index("latest_changes_agency").on(table.agencyId, table.at, table.seq),
    index("latest_changes_kind").on(table.kind, table.at),
    index("latest_changes_expiry").on(table.expiresOn).where(isNotNull(table.expiresOn)),
  ],
);
