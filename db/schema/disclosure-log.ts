import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { LogStage } from "@/domain/disclosure-log/log-stages";
import type { Outcome } from "@/domain/law/outcomes";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** A question with its answer on the way to the disclosure log (答复公开); the public side never reads this table. */
export const logProposals = sqliteTable(
  "log_proposals",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .unique()
      .references(() => infoRequests.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    stage: text().$type<LogStage>().notNull(),
    title: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    answeredOn: text("answered_on").notNull(),
    proposedBy: text("proposed_by")
      .notNull()
      .references(() => staff.id),
    decidedBy: text("decided_by").references(() => staff.id),
    /** Why it was sent back or withdrawn. */
    note: text().notNull(),
    /** The public entry it became; nothing leads from there back to the case. */
    entryId: text("entry_id").unique(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [index("log_proposals_desk").on(table.agencyId, table.stage, table.updatedAt)],
);

/** The disclosure log as the public reads it: no case number, no applicant, nothing that leads to one. */
export const logEntries = sqliteTable(
  "log_entries",
  {
    id: text().primaryKey(),
    /** Row number of the full text; ascends with publication. */
    rid: integer().notNull().unique(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    title: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    answeredOn: text("answered_on").notNull(),
    year: integer().notNull(),
    publishedAt: integer("published_at").notNull(),
    withdrawnAt: integer("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [index("log_entries_agency").on(table.agencyId, table.year, table.rid)],
);
