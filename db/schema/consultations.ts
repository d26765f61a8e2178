import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ConsultationChannel, ConsultationKind } from "@/domain/consultation/consultation";
import { agencies } from "./agencies";
import { staff } from "./staff";

/**
 * The register of consultations (咨询): how many asked, when, how and about what; nothing of who. Entries never change (triggers):
 * a wrong one is cancelled by an entry of its negative numbers.
 */
export const consultations = sqliteTable(
  "consultations",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    on: text("on_day").notNull(),
    channel: text().$type<ConsultationChannel>().notNull(),
    kind: text().$type<ConsultationKind>().notNull(),
    /** What a single one was about; null for a day's total. */
    subject: text(),
    persons: integer().notNull(),
    unanswered: integer().notNull(),
    /** Where a day's total comes from; null for a single one. */
    source: text(),
    /** The entry that this one cancels, and why; each can be cancelled once. */
    cancels: text().unique(),
    reason: text(),
    enteredBy: text("entered_by")
      .notNull()
      .references(() => staff.id),
    enteredAt: integer("entered_at").notNull(),
  },
  (table) => [
    index("consultations_day").on(table.agencyId, table.on, table.channel),
    index("consultations_all").on(table.on, table.agencyId),
  ],
);
