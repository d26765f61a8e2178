import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Measure, RectificationStep } from "@/domain/oversight/rectification";
import { agencies } from "./agencies";
import { disposalCases } from "./disposal";
import { staff } from "./staff";

/** A rectification notice (整改通知) as it was issued; append-only. Where it stands follows from its steps. */
export const rectifications = sqliteTable(
  "rectifications",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    /** Gapless in its year. */
    serial: integer().notNull(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** The disposal case that it follows from, where it follows from one. */
    caseId: text("case_id")
      .unique()
      .references(() => disposalCases.id),
    measure: text().$type<Measure>().notNull(),
    /** What is wrong, in a few words. */
    subject: text().notNull(),
    /** What has to be put right. */
    demand: text().notNull(),
    issuedAt: integer("issued_at").notNull(),
  },
  (table) => [
    uniqueIndex("rectifications_number").on(table.year, table.serial),
    index("rectifications_agency").on(table.agencyId, table.issuedAt),
  ],
);

/** What was done about a notice, by whom and when; append-only. */
export const rectificationSteps = sqliteTable(
  "rectification_steps",
  {
    id: text().primaryKey(),
    rectificationId: text("rectification_id")
      .notNull()
      .references(() => rectifications.id),
    step: text().$type<RectificationStep>().notNull(),
    /** The last day that holds from this step on, where the step sets one. */
    dueOn: text("due_on"),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex("rectification_steps_of").on(table.rectificationId, table.at)],
);
