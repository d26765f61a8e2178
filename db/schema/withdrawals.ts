import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { WithdrawalGround, WithdrawalReason } from "@/domain/publication/withdrawal/reasons";
import { publicationDrafts } from "./publication-drafts";
import { publications } from "./publications";
import { staff } from "./staff";

/** Why a publication was taken from the public, for the public and for the office; append-only. */
export const publicationWithdrawals = sqliteTable(
  "publication_withdrawals",
  {
    id: text().primaryKey(),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    version: integer().notNull(),
    at: integer().notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    reason: text().$type<WithdrawalReason>().notNull(),
    /** Read by everybody, on the tombstone. */
    explanation: text().notNull(),
    /** Never shown to the public. */
    ground: text().$type<WithdrawalGround>().notNull(),
    /** 行政处罚法第四十八条: the day from which its three days run. */
    penaltyChangedOn: text("penalty_changed_on"),
    /** False where the title itself should not be read any more (撤回说明不显示标题). */
    showsTitle: integer("shows_title", { mode: "boolean" }).notNull(),
  },
  (table) => [index("publication_withdrawals_of").on(table.publicationId, table.at)],
);

/** What was published in place of something withdrawn: its tombstone leads there. */
export const publicationSuccessors = sqliteTable("publication_successors", {
  withdrawnId: text("withdrawn_id")
    .primaryKey()
    .references(() => publications.id),
  successorId: text("successor_id")
    .notNull()
    .references(() => publications.id),
  at: integer().notNull(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
});

/** What an editor says about a correction (更正说明), for exactly the text with this hash; append-only, the last one stands. */
export const correctionNotes = sqliteTable(
  "correction_notes",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    contentHash: text("content_hash").notNull(),
    note: text().notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [index("correction_notes_of").on(table.draftId, table.contentHash, table.at)],
);

/** What the public is told about a version that corrects the one before. */
export const publicationCorrections = sqliteTable(
  "publication_corrections",
  {
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    version: integer().notNull(),
    note: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.publicationId, table.version] })],
);
