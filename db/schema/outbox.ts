import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Mail } from "@/domain/notice/mail";

/** Mails to be sent, written in the transaction of what they tell. Holds no address and no personal value. */
export const outboxMails = sqliteTable(
  "outbox_mails",
  {
    id: text().primaryKey(),
    /** What is told to whom: the same mail is written down once. */
    onceKey: text("once_key").notNull().unique(),
    /** An officer, or the applicant of a case; their address is looked up when it is sent. */
    staffId: text("staff_id"),
    applicantOf: text("applicant_of"),
    mail: text({ mode: "json" }).$type<Mail>().notNull(),
    createdAt: integer("created_at").notNull(),
    nextAt: integer("next_at").notNull(),
    leaseUntil: integer("lease_until"),
    attempts: integer().notNull(),
    /** When it went, or when it turned out that nobody wants it or nothing can be done. */
    doneAt: integer("done_at"),
    outcome: text().$type<"sent" | "notWanted" | "givenUp">(),
    /** What the mail server said, as a code: its words could repeat an address. */
    lastFault: text("last_fault"),
  },
  (table) => [index("outbox_mails_due").on(table.doneAt, table.nextAt)],
);
