import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Remedy } from "@/domain/law/remedies";
import type { LetterName, LetterReceiver } from "@/domain/letter/letters";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** Versions of an uploaded template (文书模板); append-only, so that a letter keeps the one it was made with. */
export const letterTemplates = sqliteTable(
  "letter_templates",
  {
    id: text().primaryKey(),
    letter: text().$type<LetterName>().notNull(),
    /** Null: for every agency of the site that has none of its own. */
    agencyId: text("agency_id").references(() => agencies.id),
    version: integer().notNull(),
    /** The .docx; null: from this day the house's own setting holds again. */
    file: blob({ mode: "buffer" }),
    fileName: text("file_name").notNull(),
    sha256: text().notNull(),
    effectiveOn: text("effective_on").notNull(),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => staff.id),
    uploadedAt: integer("uploaded_at").notNull(),
  },
  (table) => [index("letter_templates_letter").on(table.letter, table.agencyId, table.version)],
);

/** Letters (文书) as they were issued: words and merged values are sealed and frozen; append-only. */
export const letters = sqliteTable(
  "letters",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    letter: text().$type<LetterName>().notNull(),
    receiver: text().$type<LetterReceiver>().notNull(),
    /** 发文字号, gapless per agency and year; null for a form or a receipt. */
    number: text().unique(),
    /** Its place in the agency's numbers of the year. */
    serial: integer(),
    /** The event that left it; null for one made when needed. */
    eventSeq: integer("event_seq"),
    on: text("on_day").notNull(),
    remedy: text().$type<Remedy>().notNull(),
    /** Null: the house's own setting. */
    templateId: text("template_id").references(() => letterTemplates.id),
    /** The letter that this one puts right. */
    correctsId: text("corrects_id"),
    /** Sealed: what was merged, with the applicant's name. */
    values: blob({ mode: "buffer" }).notNull(),
    /** Sealed: the words that were signed, with a mark in place of the name. */
    words: blob({ mode: "buffer" }).notNull(),
    keyId: integer("key_id").notNull(),
    issuedBy: text("issued_by").references(() => staff.id),
    issuedAt: integer("issued_at").notNull(),
  },
  (table) => [
    index("letters_case").on(table.infoRequestId, table.issuedAt),
    index("letters_template").on(table.templateId),
    uniqueIndex("letters_event").on(table.infoRequestId, table.eventSeq, table.letter),
  ],
);
