import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { HolidayNotice } from "@/domain/time/working-days";
import { holidayNotices } from "./house-keeping";
import { staff } from "./staff";

/** A State Council notice (放假通知) on its way into the calendar: read, looked at with the cases it moves, confirmed, carried out. */
export const calendarChanges = sqliteTable(
  "calendar_changes",
  {
    id: text().primaryKey(),
    notice: text({ mode: "json" }).$type<HolidayNotice>().notNull(),
    /** Title and number of the notice (文号), as they were read. */
    title: text().notNull(),
    documentNumber: text("document_number"),
    /** What the calendar was made of when it was looked at; another notice in between has to be looked at again. */
    seenNotices: text("seen_notices").notNull(),
    /** Null: by command. */
    proposedBy: text("proposed_by").references(() => staff.id),
    proposedAt: integer("proposed_at").notNull(),
    confirmedAt: integer("confirmed_at"),
    holidayNoticeId: text("holiday_notice_id").references(() => holidayNotices.id),
    /** The last case that was recomputed: the work goes on from here, whoever does it. */
    doneUpTo: text("done_up_to"),
    examined: integer().notNull().default(0),
    earlier: integer().notNull().default(0),
    later: integer().notNull().default(0),
    /** Cases whose day stayed the same and is no longer 预估. */
    settled: integer().notNull().default(0),
    finishedAt: integer("finished_at"),
  },
  (table) => [
    index("calendar_changes_open").on(table.confirmedAt, table.finishedAt),
    uniqueIndex("calendar_changes_notice").on(table.holidayNoticeId),
  ],
);
