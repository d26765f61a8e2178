import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { publicationDrafts } from "./publication-drafts";
import { publications } from "./publications";
import { staff } from "./staff";

/** What somebody is typing into the editor's form: one row for each draft and person, written over again and again. */
export const draftAutosaves = sqliteTable(
  "draft_autosaves",
  {
    id: text().primaryKey(),
    /** A new text has no draft yet, only the id that it will have. */
    draftId: text("draft_id").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    /** The fields as they were typed, right or wrong. */
    entries: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    /** The version of the draft that the form was filled from. */
    seen: integer().notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [
    uniqueIndex("draft_autosaves_one").on(table.draftId, table.staffId),
    index("draft_autosaves_age").on(table.savedAt),
  ],
);

/** Every state of a draft that was saved, kept for ever. */
export const draftStates = sqliteTable(
  "draft_states",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    /** `lockVersion` of the draft once it was saved. */
    version: integer().notNull(),
    fields: text({ mode: "json" }).$type<PublicationFields>().notNull(),
    contentHash: text("content_hash").notNull(),
    staffId: text("staff_id").references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex("draft_states_one").on(table.draftId, table.version)],
);

/** What a published text will do to another on the day it takes force. */
export const dueSuccessions = sqliteTable(
  "due_successions",
  {
    id: text().primaryKey(),
    fromId: text("from_id")
      .notNull()
      .references(() => publications.id),
    on: text().notNull(),
  },
  (table) => [uniqueIndex("due_successions_one").on(table.fromId), index("due_successions_day").on(table.on)],
);
