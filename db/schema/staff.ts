import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "@/domain/access/roles";

/** Accounts of the people who work here. */
export const staff = sqliteTable("staff", {
  id: text().primaryKey(),
  username: text().notNull().unique(),
  name: text().notNull(),
  agencyId: text("agency_id"),
  /** Argon2id. */
  passwordHash: text("password_hash").notNull(),
  /** A password made by the system or by an administrator opens only the page that changes it. */
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull(),
  /** Carries the mark 工作机构负责人 (条例第三十三条). */
  headOfOffice: integer("head_of_office", { mode: "boolean" }).notNull(),
  demonstration: integer({ mode: "boolean" }).notNull(),
  disabledAt: integer("disabled_at"),
  failedLogins: integer("failed_logins").notNull().default(0),
  firstFailureAt: integer("first_failure_at"),
  lockedUntil: integer("locked_until"),
  /** How often in a row it was locked: each time doubles the next lock. */
  lockouts: integer().notNull().default(0),
  createdAt: integer("created_at").notNull(),
});

export const staffRoles = sqliteTable(
  "staff_roles",
  {
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    role: text().$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.role] })],
);

/** One row a login; the cookie carries only the session id, the row decides on every call. */
export const staffSessions = sqliteTable(
  "staff_sessions",
  {
    id: text().primaryKey(),
    sidHash: text("sid_hash").notNull().unique(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    createdAt: integer("created_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (table) => [index("staff_sessions_staff").on(table.staffId, table.createdAt)],
);
