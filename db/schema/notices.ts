import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { WarningStep } from "@/domain/notice/due-warnings";
import type { NoticeFacts, NoticeKind } from "@/domain/notice/notice-kinds";
import { infoRequests } from "./info-requests";
import { publicationDrafts } from "./publication-drafts";
import { staff } from "./staff";

/** What the house told an officer on its own. */
export const staffNotices = sqliteTable(
  "staff_notices",
  {
    id: text().primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    kind: text().$type<NoticeKind>().notNull(),
    infoRequestId: text("info_request_id").references(() => infoRequests.id),
    /** The draft or publication that it is about; null when it is about none. */
    draftId: text("draft_id").references(() => publicationDrafts.id),
    on: text("on_day").notNull(),
    /** Officer, kind, case and day: the same thing is told once. */
    onceKey: text("once_key").notNull().unique(),
    facts: text({ mode: "json" }).$type<NoticeFacts>().notNull(),
    createdAt: integer("created_at").notNull(),
    readAt: integer("read_at"),
  },
  (table) => [
    index("staff_notices_unread").on(table.staffId, table.readAt),
    index("staff_notices_newest").on(table.staffId, table.createdAt, table.id),
    index("staff_notices_age").on(table.createdAt),
  ],
);

/** Warnings that were given about a due date: one for each step and due date, one a working day once it is over. */
export const caseWarnings = sqliteTable(
  "case_warnings",
  {
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    step: text().$type<WarningStep>().notNull(),
    /** The due date that was warned of; once it is over, the day of the warning. */
    forDay: text("for_day").notNull(),
    on: text("on_day").notNull(),
    remaining: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.infoRequestId, table.step, table.forDay] })],
);

/** How an officer wants to be told, and the secret of their calendar feed. */
export const noticeSettings = sqliteTable("notice_settings", {
  staffId: text("staff_id")
    .primaryKey()
    .references(() => staff.id),
  byMail: integer("by_mail", { mode: "boolean" }).notNull(),
  /** Sealed like every e-mail address (db/private-fields.ts). */
  email: blob({ mode: "buffer" }),
  /** Keyed hash of the feed's token; the token itself is nowhere. */
  feedHash: text("feed_hash").unique(),
  feedMadeAt: integer("feed_made_at"),
  updatedAt: integer("updated_at").notNull(),
});
