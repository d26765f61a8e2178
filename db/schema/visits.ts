import { isNotNull } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReaderKind } from "@/domain/visit/reader-kind";
import type { VisitedKind } from "@/domain/visit/visited";

/**
 * Answered visits to public pages and files (网络安全法 on network logs; kept at least twelve months), written many at once. No cookie, no
 * URL with what somebody typed, no network address: `mark` is a keyed hash of it, the same for one address as long as the key is.
 */
export const visits = sqliteTable(
  "visits",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** The pattern of the address, as the edge's log names it. */
    route: text().notNull(),
    kind: text().$type<VisitedKind>(),
    /** Id, hash or code of what was visited. */
    visited: text(),
    reader: text().$type<ReaderKind>().notNull(),
    mark: text().notNull(),
    status: integer().notNull(),
    /** Equal visits of one batch stand in one row. */
    times: integer().notNull(),
  },
  (table) => [
    index("visits_at").on(table.at),
    index("visits_visited").on(table.visited, table.at).where(isNotNull(table.visited)),
  ],
);
