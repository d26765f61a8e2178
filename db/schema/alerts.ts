import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AlertChannel } from "@/domain/alert/alert-channels";
import type { AlertColour, AlertKind } from "@/domain/alert/alert-kinds";
import type { AlertAction, AlertArea } from "@/domain/alert/alert-message";
import { agencies } from "./agencies";
import { staff } from "./staff";

/** An alert (预警): its id is also that of its entry in the catalogue. The messages are the truth; the row says which of them is public. */
export const alerts = sqliteTable(
  "alerts",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** The message that the public reads; null until a second person has examined one. */
    currentMessageId: text("current_message_id"),
    /** When the current message no longer holds; null before the first and after lifting. */
    holdsUntil: integer("holds_until"),
    firstSentAt: integer("first_sent_at"),
    sentAt: integer("sent_at"),
    demonstration: integer({ mode: "boolean" }).notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("alerts_in_force").on(table.holdsUntil),
    index("alerts_latest").on(table.sentAt),
    index("alerts_desk").on(table.agencyId, table.createdAt),
  ],
);

export type AlertRow = typeof alerts.$inferSelect;

/** Everything that was ever written of an alert, public or not; append-only. */
export const alertMessages = sqliteTable(
  "alert_messages",
  {
    id: text().primaryKey(),
    alertId: text("alert_id")
      .notNull()
      .references(() => alerts.id),
    seq: integer().notNull(),
    action: text().$type<AlertAction>().notNull(),
    kind: text().$type<AlertKind>().notNull(),
    colour: text().$type<AlertColour>().notNull(),
    situation: text().notNull(),
    advice: text().notNull(),
    areas: text({ mode: "json" }).$type<AlertArea[]>().notNull(),
    validUntil: integer("valid_until").notNull(),
    /** SHA-256 of what the public will read (contentHashOf): the review clears exactly this. */
    contentHash: text("content_hash").notNull(),
    authorId: text("author_id")
      .notNull()
      .references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex("alert_messages_seq").on(table.alertId, table.seq)],
);

export type MessageRow = typeof alertMessages.$inferSelect;

/** Where the second person confirmed: in the author's browser with name and password, or signed in themselves. */
export type ReviewWay = "sameScreen" | "ownSession";

/** The secrecy review of a message by the second person, one for each; append-only. */
export const alertReviews = sqliteTable(
  "alert_reviews",
  {
    id: text().primaryKey(),
    messageId: text("message_id")
      .notNull()
      .references(() => alertMessages.id),
    decision: text().$type<"cleared" | "sentBack">().notNull(),
    contentHash: text("content_hash").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    way: text().$type<ReviewWay>().notNull(),
    /** Whether the roster named them for this moment. */
    onDuty: integer("on_duty", { mode: "boolean" }).notNull(),
    opinion: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex("alert_reviews_message").on(table.messageId)],
);

/** What the server saw when it asked its own surfaces whether they carry a message. */
export const alertSightings = sqliteTable(
  "alert_sightings",
  {
    id: text().primaryKey(),
    messageId: text("message_id")
      .notNull()
      .references(() => alertMessages.id),
    channel: text().$type<AlertChannel>().notNull(),
    seen: integer({ mode: "boolean" }).notNull(),
    /** What was answered instead, as `503`; empty where it was seen. */
    detail: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("alert_sightings_message").on(table.messageId, table.channel, table.at)],
);

/** Who is on duty (值班) to examine alerts, and from when to when. */
export const dutyShifts = sqliteTable(
  "duty_shifts",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    fromAt: integer("from_at").notNull(),
    untilAt: integer("until_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: integer("created_at").notNull(),
    removedAt: integer("removed_at"),
  },
  (table) => [index("duty_shifts_agency").on(table.agencyId, table.untilAt)],
);
