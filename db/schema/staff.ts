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
  passwordSetAt: integer("password_set_at").notNull().default(0),
  /** When this password first opened a session: one made by somebody else opens only one. */
  passwordUsedAt: integer("password_used_at"),
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

/** Hashes of the passwords an account had before, so that the last ones are not taken again. */
export const staffPasswords = sqliteTable(
  "staff_passwords",
  {
    id: text().primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    passwordHash: text("password_hash").notNull(),
    replacedAt: integer("replaced_at").notNull(),
  },
  (table) => [index("staff_passwords_staff").on(table.staffId, table.replacedAt)],
);

/** Grants of the post 安全管理员 that wait for a second security administrator. */
export const grantProposals = sqliteTable(
  "grant_proposals",
  {
    id: text().primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    roles: text({ mode: "json" }).$type<Role[]>().notNull(),
    headOfOffice: integer("head_of_office", { mode: "boolean" }).notNull(),
    proposedBy: text("proposed_by")
      .notNull()
      .references(() => staff.id),
    proposedAt: integer("proposed_at").notNull(),
    decidedBy: text("decided_by").references(() => staff.id),
    decidedAt: integer("decided_at"),
    decision: text().$type<"confirmed" | "dropped">(),
  },
  (table) => [index("grant_proposals_open").on(table.staffId, table.decidedAt)],
);
