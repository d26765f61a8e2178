import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RemedyKind, RemedyProcedure, RemedyResult } from "@/domain/remedy/remedy-kinds";
import { infoRequests } from "./info-requests";

/** The register of 行政复议 and 行政诉讼 about cases (section 四 of the annual report). */
export const remedies = sqliteTable(
  "remedies",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    kind: text().$type<RemedyKind>().notNull(),
    filedOn: text("filed_on").notNull(),
    /** 复议机关 or 人民法院. */
    organ: text().notNull(),
    /** Its own number of the case (案号). */
    caseNumber: text("case_number"),
    /** The review that a suit follows. */
    reviewId: text("review_id").references((): AnySQLiteColumn => remedies.id),
    /** 简易程序 or 普通程序 of a review, once it is known. */
    procedure: text().$type<RemedyProcedure>(),
    /** The day the notice to answer (答复通知) came. */
    noticeOn: text("notice_on"),
    closedOn: text("closed_on"),
    result: text().$type<RemedyResult>(),
    note: text().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [
    index("remedies_case").on(table.infoRequestId),
    index("remedies_filed").on(table.filedOn, table.id),
    index("remedies_closed").on(table.closedOn),
  ],
);
