import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What a check can find wrong with stored bytes. */
export const OBJECT_FAULTS = ["missing", "damaged"] as const;

/** When the stored bytes of a file were last hashed, and what was found (UP-042). */
export const objectChecks = sqliteTable(
  "object_checks",
  {
    objectName: text("object_name").primaryKey(),
    sha256: text().notNull(),
    checkedAt: integer("checked_at").notNull(),
    /** Null when it has never been found whole. */
    okAt: integer("ok_at"),
    fault: text({ enum: OBJECT_FAULTS }),
    /** When the fault that still stands was first seen. */
    faultSince: integer("fault_since"),
  },
  (table) => [
    index("object_checks_checked").on(table.checkedAt),
    index("object_checks_fault").on(table.fault),
  ],
);

/** Stored bytes that no row names, and since when; after the restore window they are removed. */
export const unnamedObjects = sqliteTable(
  "unnamed_objects",
  {
    objectName: text("object_name").primaryKey(),
    since: integer().notNull(),
  },
  (table) => [index("unnamed_objects_since").on(table.since)],
);
