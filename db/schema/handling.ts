import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BulkAct, BulkOutcome } from "@/domain/info-request/desk/bulk";
import type { NoteKind } from "@/domain/info-request/desk/internal-note";
import type { QueueFilter } from "@/domain/info-request/desk/queue-filter";
import type { AnswerPart, Outcome } from "@/domain/law/outcomes";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

const agencyId = () =>
  text("agency_id")
    .notNull()
    .references(() => agencies.id);
const staffId = (name: string) =>
  text(name)
    .notNull()
    .references(() => staff.id);
const infoRequestId = () =>
  text("info_request_id")
    .notNull()
    .references(() => infoRequests.id);

/** A view of the queue that an officer named and kept (常用视图); shared ones are seen by the whole agency. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: text().primaryKey(),
    agencyId: agencyId(),
    staffId: staffId("staff_id"),
    name: text().notNull(),
    filter: text({ mode: "json" }).$type<QueueFilter>().notNull(),
    isShared: integer("is_shared", { mode: "boolean" }).notNull(),
    isPinned: integer("is_pinned", { mode: "boolean" }).notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("saved_views_agency").on(table.agencyId, table.isShared),
    uniqueIndex("saved_views_name").on(table.staffId, table.name),
  ],
);

/** How an officer wants the desk: single keys on or off, rows close together or not. */
export const deskSettings = sqliteTable("desk_settings", {
  staffId: text("staff_id")
    .primaryKey()
    .references(() => staff.id),
  hasShortcuts: integer("has_shortcuts", { mode: "boolean" }).notNull(),
  density: text().$type<"comfortable" | "compact">().notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** What officers write to each other about a case (内部备注); append-only, never public. */
export const internalNotes = sqliteTable(
  "internal_notes",
  {
    id: text().primaryKey(),
    infoRequestId: infoRequestId(),
    staffId: staffId("staff_id"),
    kind: text().$type<NoteKind>().notNull(),
    text: text().notNull(),
    /** For a hint that two cases ask the same: the other one. */
    otherId: text("other_id").references(() => infoRequests.id),
    at: integer().notNull(),
  },
  (table) => [index("internal_notes_case").on(table.infoRequestId, table.at)],
);

/** Somebody acts for a colleague who is away (代班), on these days. */
export const covers = sqliteTable(
  "covers",
  {
    id: text().primaryKey(),
    agencyId: agencyId(),
    /** Who is away. */
    coveredId: staffId("covered_id"),
    /** Who acts for them. */
    coverId: staffId("cover_id"),
    fromOn: text("from_on").notNull(),
    untilOn: text("until_on").notNull(),
    createdBy: staffId("created_by"),
    createdAt: integer("created_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (table) => [
    index("covers_covered").on(table.coveredId, table.fromOn),
    index("covers_cover").on(table.coverId, table.fromOn),
  ],
);

/** A case put before another agency (移送), which takes it or says why not; until then it stays where it is. */
export const transferProposals = sqliteTable(
  "transfer_proposals",
  {
    id: text().primaryKey(),
    infoRequestId: infoRequestId(),
    fromAgencyId: text("from_agency_id")
      .notNull()
      .references(() => agencies.id),
    toAgencyId: text("to_agency_id")
      .notNull()
      .references(() => agencies.id),
    reason: text().notNull(),
    proposedBy: staffId("proposed_by"),
    proposedAt: integer("proposed_at").notNull(),
    /** By this day the other agency should have said yes or no; a setting of the house, not law. */
    answerBy: text("answer_by").notNull(),
    state: text({ enum: ["proposed", "accepted", "rejected", "recalled"] }).notNull(),
    decidedBy: text("decided_by").references(() => staff.id),
    decidedAt: integer("decided_at"),
    decision: text(),
  },
  (table) => [
    index("transfer_proposals_to").on(table.toAgencyId, table.state, table.proposedAt),
    index("transfer_proposals_from").on(table.fromAgencyId, table.proposedAt),
    index("transfer_proposals_case").on(table.infoRequestId, table.proposedAt),
  ],
);

/** A colleague, or another office of the agency, is asked for an opinion (会办) by a day. */
export const assists = sqliteTable(
  "assists",
  {
    id: text().primaryKey(),
    infoRequestId: infoRequestId(),
    agencyId: agencyId(),
    askedBy: staffId("asked_by"),
    /** The colleague who is asked; null when it is an office without an account here. */
    colleagueId: text("colleague_id").references(() => staff.id),
    office: text(),
    question: text().notNull(),
    dueOn: text("due_on").notNull(),
    askedAt: integer("asked_at").notNull(),
    opinion: text(),
    answeredBy: text("answered_by").references(() => staff.id),
    answeredAt: integer("answered_at"),
  },
  (table) => [
    index("assists_case").on(table.infoRequestId, table.askedAt),
    index("assists_colleague").on(table.colleagueId, table.answeredAt),
  ],
);

/** A reason that an agency wrote to be used again (文本模块); the house's own stand in domain/law/text-modules. */
export const textModules = sqliteTable(
  "text_modules",
  {
    id: text().primaryKey(),
    agencyId: agencyId(),
    title: text().notNull(),
    part: text().$type<AnswerPart>().notNull(),
    /** Empty: for any outcome. */
    outcomes: text({ mode: "json" }).$type<Outcome[]>().notNull(),
    basis: text().notNull(),
    text: text().notNull(),
    updatedBy: staffId("updated_by"),
    updatedAt: integer("updated_at").notNull(),
    retiredAt: integer("retired_at"),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [index("text_modules_agency").on(table.agencyId, table.part)],
);

/** What an agency knows of a text module: how often it was used, and that the law behind it changed. */
export const textModuleMarks = sqliteTable(
  "text_module_marks",
  {
    /** Agency and module, joined by a colon. */
    id: text().primaryKey(),
    agencyId: agencyId(),
    moduleId: text("module_id").notNull(),
    usedCount: integer("used_count").notNull(),
    staleOn: text("stale_on"),
    staleNote: text("stale_note"),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("text_module_marks_agency").on(table.agencyId)],
);

/** One act on many cases: what was asked for, and afterwards what became of each. */
export const bulkRuns = sqliteTable("bulk_runs", {
  id: text().primaryKey(),
  agencyId: agencyId(),
  staffId: staffId("staff_id"),
  act: text().$type<BulkAct>().notNull(),
  /** Each case with the number of its last event as the officer saw it. */
  cases: text({ mode: "json" }).$type<{ id: string; version: number }[]>().notNull(),
  handlerId: text("handler_id").references(() => staff.id),
  createdAt: integer("created_at").notNull(),
  appliedAt: integer("applied_at"),
  undoneAt: integer("undone_at"),
  outcomes: text({ mode: "json" }).$type<Record<string, BulkOutcome>>(),
});

/** Row numbers of the index over what was asked for, open to officers only. */
export const caseSearchEntries = sqliteTable("case_search_entries", {
  rid: integer().primaryKey({ autoIncrement: true }),
  infoRequestId: text("info_request_id")
    .notNull()
    .unique()
    .references(() => infoRequests.id),
});
