import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ReReviewConclusion } from "@/domain/disclosure-log/re-review";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** Refusals to be looked at again (定期评估审查, 条例第十八条): one row for each round, the next is made by its conclusion. */
export const reReviews = sqliteTable(
  "re_reviews",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** 1 for the first look after the refusal. */
    round: integer().notNull(),
    dueOn: text("due_on").notNull(),
    concludedOn: text("concluded_on"),
    conclusion: text().$type<ReReviewConclusion>(),
    note: text().notNull(),
    staffId: text("staff_id").references(() => staff.id),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [
    uniqueIndex("re_reviews_round").on(table.infoRequestId, table.round),
    index("re_reviews_due").on(table.agencyId, table.concludedOn, table.dueOn),
  ],
);
