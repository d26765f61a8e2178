import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CountedAs } from "@/domain/visit/counted-page";
import type { ReaderKind } from "@/domain/visit/reader-kind";

/** How often what was read on a day; kept when the book of visits has long forgotten who came. A number only grows (triggers). */
export const visitDays = sqliteTable(
  "visit_days",
  {
    on: text("on_day").notNull(),
    page: text().$type<CountedAs>().notNull(),
    /** Of the publication or file that was read, or the column whose page it was; empty for none. */
    columnId: text("column_id").notNull(),
    /** Of the publication, or the agency whose page it was; empty for pages of the whole site. */
    agencyId: text("agency_id").notNull(),
    reader: text().$type<ReaderKind>().notNull(),
    views: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.on, table.page, table.columnId, table.agencyId, table.reader] }),
    index("visit_days_agency").on(table.agencyId, table.on),
  ],
);

/** How many different network addresses browsers came from on a day that is over; written once. */
export const visitDayAddresses = sqliteTable("visit_day_addresses", {
  on: text("on_day").primaryKey(),
  addresses: integer().notNull(),
  countedAt: integer("counted_at").notNull(),
});

/** How far the book of visits has been counted; moves in the transaction that adds the numbers. */
export const visitCounting = sqliteTable("visit_counting", {
  book: text().primaryKey(),
  /** The id of the last row that was counted. */
  countedThrough: integer("counted_through").notNull(),
  countedAt: integer("counted_at").notNull(),
});
