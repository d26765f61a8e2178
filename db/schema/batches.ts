import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";

/** Applications of one applicant to one agency that were handed in together and share one tracking code. */
export const batches = sqliteTable("batches", {
  id: text().primaryKey(),
  agencyId: text("agency_id")
    .notNull()
    .references(() => agencies.id),
  /** The draft or the intake form it was made from. */
  idempotencyKey: text("idempotency_key").notNull().unique(),
  at: integer().notNull(),
});

/** One application of a batch, at its place. */
export const batchItems = sqliteTable(
  "batch_items",
  {
    infoRequestId: text("info_request_id")
      .primaryKey()
      .references(() => infoRequests.id),
    batchId: text("batch_id")
      .notNull()
      .references(() => batches.id),
    position: integer().notNull(),
  },
  (table) => [index("batch_items_batch").on(table.batchId, table.position)],
);

/** What a citizen has typed of a batch so far, sealed whole; kept 30 days or until submitted. */
export const batchDrafts = sqliteTable(
  "batch_drafts",
  {
    id: text().primaryKey(),
    /** Keyed hash of the 128-bit token in the draft's address. */
    tokenHash: text("token_hash").notNull().unique(),
    sealed: blob({ mode: "buffer" }).notNull(),
    keyId: integer("key_id").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    batchId: text("batch_id"),
  },
  (table) => [index("batch_drafts_expiry").on(table.expiresAt)],
);
