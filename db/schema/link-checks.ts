import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agencies } from "./agencies";

/** What was found at the web sites of agencies, once a day where the server may call out. */
export const linkChecks = sqliteTable(
  "link_checks",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** The address as it then was. */
    url: text().notNull(),
    at: integer().notNull(),
    ok: integer({ mode: "boolean" }).notNull(),
    /** The last status; 0 when nobody answered. */
    status: integer().notNull(),
    tookMs: integer("took_ms").notNull(),
  },
  (table) => [index("link_checks_of").on(table.agencyId, table.at), index("link_checks_at").on(table.at)],
);
