import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The audit log: append-only, each entry carries the keyed hash of the one before. Holds no personal value. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    seq: integer().primaryKey(),
    at: integer().notNull(),
    /** Staff id, `applicant` or `system`. */
    actor: text().notNull(),
    role: text(),
    intent: text().notNull(),
    objectKind: text("object_kind").notNull(),
    objectId: text("object_id").notNull(),
    /** Names of the fields touched, never their values. */
    fields: text({ mode: "json" }).$type<string[]>().notNull(),
    keyId: integer("key_id").notNull(),
    previous: text().notNull(),
    hmac: text().notNull(),
  },
  (table) => [
    index("audit_entries_object").on(table.objectKind, table.objectId, table.seq),
    index("audit_entries_actor").on(table.actor, table.seq),
    index("audit_entries_intent").on(table.intent, table.seq),
    index("audit_entries_at").on(table.at),
  ],
);

/** Work to be done outside a call; taken by `claim()` under a lease. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: text().primaryKey(),
    queue: text().notNull(),
    payload: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    runAt: integer("run_at").notNull(),
    leaseUntil: integer("lease_until"),
    attempts: integer().notNull(),
    doneAt: integer("done_at"),
    lastError: text("last_error"),
  },
  (table) => [index("jobs_due").on(table.queue, table.doneAt, table.runAt)],
);

/** Gapless running numbers, by what they count (`infoRequest`, `publication`, `letter`), agency and year. */
export const counters = sqliteTable(
  "counters",
  {
    kind: text().notNull(),
    agencyId: text("agency_id").notNull(),
    year: integer().notNull(),
    value: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.agencyId, table.year] })],
);

/** What an administrator decides: site name, identification codes, periods that the law leaves open. */
export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** State Council notices (放假通知), one row each; a later notice wins. */
export const holidayNotices = sqliteTable(
  "holiday_notices",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    sources: text({ mode: "json" }).$type<string[]>().notNull(),
    daysOff: text("days_off", { mode: "json" }).$type<string[]>().notNull(),
    weekendsWorked: text("weekends_worked", { mode: "json" }).$type<string[]>().notNull(),
    /** True for a notice that changes only the days it names; any other replaces what was known of its year. */
    adjusts: integer({ mode: "boolean" }).notNull().default(false),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("holiday_notices_year").on(table.year, table.createdAt)],
);
