import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { infoRequests } from "./info-requests";

/** What a case was taken from when it came from an archive (历史办件): tells a second import whether its row has changed. */
export const archivedCases = sqliteTable(
  "archived_cases",
  {
    infoRequestId: text("info_request_id")
      .primaryKey()
      .references(() => infoRequests.id),
    /** Hash of what cannot change: who asked whom for what, how and when. */
    askedHash: text("asked_hash").notNull(),
    /** Hash of the whole row. */
    rowHash: text("row_hash").notNull(),
    /** Events that the archive told; what the history holds beyond them happened here. */
    events: integer().notNull(),
    theme: text(),
    /** What the archive says was charged. */
    feeCents: integer("fee_cents").notNull(),
  },
  (table) => [index("archived_cases_fee").on(table.infoRequestId, table.feeCents).where(sql`fee_cents > 0`)],
);
