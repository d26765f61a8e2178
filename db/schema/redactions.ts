import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AnswerPart } from "@/domain/law/outcomes";
import type { BoxMark, TextMark } from "@/domain/redaction/marks";
import { attachments } from "./attachments";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** What is marked as withheld on a file so far. */
export const redactionDrafts = sqliteTable("redaction_drafts", {
  attachmentId: text("attachment_id")
    .primaryKey()
    .references(() => attachments.id),
  marks: text({ mode: "json" }).$type<BoxMark[]>().notNull(),
  updatedBy: text("updated_by")
    .notNull()
    .references(() => staff.id),
  updatedAt: integer("updated_at").notNull(),
  lockVersion: integer("lock_version").notNull(),
});

/** A file that was made by withholding parts of another, and for what reasons; append-only (a trigger holds it). */
export const redactions = sqliteTable("redactions", {
  resultId: text("result_id")
    .primaryKey()
    .references(() => attachments.id),
  originalId: text("original_id")
    .notNull()
    .references(() => attachments.id),
  marks: text({ mode: "json" }).$type<BoxMark[]>().notNull(),
  madeBy: text("made_by")
    .notNull()
    .references(() => staff.id),
  at: integer().notNull(),
});

/**
 * A part of an answer as it reads before anything is withheld, with the stretches that are. Letter, page and file are made from
 * `answers` alone, which holds only what was left.
 */
export const textRedactions = sqliteTable(
  "text_redactions",
  {
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    part: text().$type<AnswerPart>().notNull(),
    /** Sealed: it holds what the law keeps from others. */
    source: blob({ mode: "buffer" }).notNull(),
    marks: text({ mode: "json" }).$type<TextMark[]>().notNull(),
    updatedBy: text("updated_by")
      .notNull()
      .references(() => staff.id),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [primaryKey({ columns: [table.infoRequestId, table.part] })],
);
