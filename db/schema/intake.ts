import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IntakeGap } from "@/domain/info-request/intake/intake";
import type { ConfirmedBy, ConfirmedWith, ReceiptBasis } from "@/domain/info-request/intake/intake-day";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** What an officer noted when taking in an application that did not come through this site; written once. */
export const intakeRecords = sqliteTable("intake_records", {
  infoRequestId: text("info_request_id")
    .primaryKey()
    .references(() => infoRequests.id),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  /** By what the day of receipt is known (条例第三十一条). */
  basis: text().$type<ReceiptBasis>().notNull(),
  /** 口头申请，由工作人员代为填写; the text was read back to the applicant. */
  oral: integer({ mode: "boolean" }).notNull(),
  arrivedOn: text("arrived_on").notNull(),
  confirmedBy: text("confirmed_by").$type<ConfirmedBy>(),
  confirmedWith: text("confirmed_with").$type<ConfirmedWith>(),
  /** The number on a registered letter, sealed: it leads to its sender. */
  postNumber: blob("post_number", { mode: "buffer" }),
  keyId: integer("key_id").notNull(),
  channelNote: text("channel_note"),
  lateReason: text("late_reason"),
  /** What 条例第二十九条 demands and the paper lacks. */
  gaps: text({ mode: "json" }).$type<IntakeGap[]>().notNull(),
  at: integer().notNull(),
});

/** How two cases hang together: split off from, or merged into; written once. */
export const caseLinks = sqliteTable(
  "case_links",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => infoRequests.id),
    kind: text().$type<"splitFrom" | "mergedInto">().notNull(),
    toId: text("to_id")
      .notNull()
      .references(() => infoRequests.id),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.kind] }),
    index("case_links_to").on(table.toId, table.kind),
  ],
);
