import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What a citizen has typed so far, sealed whole; kept 30 days or until submitted. */
export const applicationDrafts = sqliteTable(
  "application_drafts",
  {
    id: text().primaryKey(),
    /** Keyed hash of the 128-bit token in the draft's address. */
    tokenHash: text("token_hash").notNull().unique(),
    sealed: blob({ mode: "buffer" }).notNull(),
    keyId: integer("key_id").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    infoRequestId: text("info_request_id"),
  },
  (table) => [index("application_drafts_expiry").on(table.expiresAt)],
);
