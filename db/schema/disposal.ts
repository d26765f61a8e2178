import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DisposalStep } from "@/domain/publication/withdrawal/disposal";
import type { LeakGround } from "@/domain/publication/withdrawal/reasons";
import { agencies } from "./agencies";
import { publications } from "./publications";
import { staff } from "./staff";
import { publicationWithdrawals } from "./withdrawals";

/** A case about something that came out and should not have (泄密处置、个人信息泄露处置); opened by its withdrawal. */
export const disposalCases = sqliteTable(
  "disposal_cases",
  {
    id: text().primaryKey(),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    withdrawalId: text("withdrawal_id")
      .notNull()
      .unique()
      .references(() => publicationWithdrawals.id),
    ground: text().$type<LeakGround>().notNull(),
    openedAt: integer("opened_at").notNull(),
    /** Follows from the events. */
    closedAt: integer("closed_at"),
  },
  (table) => [
    index("disposal_cases_publication").on(table.publicationId, table.openedAt),
    index("disposal_cases_opened").on(table.openedAt),
  ],
);

/** What was done in a case, by whom and when; append-only. */
export const disposalEvents = sqliteTable(
  "disposal_events",
  {
    id: text().primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => disposalCases.id),
    step: text().$type<DisposalStep>().notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("disposal_events_of").on(table.caseId, table.at)],
);

/** What one of our own public addresses answered when it was looked at after the withdrawal; append-only. */
export const disposalChecks = sqliteTable(
  "disposal_checks",
  {
    id: text().primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => disposalCases.id),
    /** Of the list of surfaces in server/withdrawal. */
    surface: text().notNull(),
    address: text().notNull(),
    /** 0 when it could not be reached. */
    status: integer().notNull(),
    isClean: integer("is_clean", { mode: "boolean" }).notNull(),
    at: integer().notNull(),
  },
  (table) => [index("disposal_checks_of").on(table.caseId, table.surface, table.at)],
);
