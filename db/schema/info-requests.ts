import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { IdKind } from "@/domain/info-request/application/application";
import type {
  ApplicantType,
  Carrier,
  Channel,
  Delivery,
  LetterKind,
} from "@/domain/info-request/application/channels";
import type { Clock } from "@/domain/info-request/clock/clock";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import type { AnswerPart, Outcome, OutcomeReason } from "@/domain/law/outcomes";
import type { AnswerItem } from "@/domain/letter/items";
import { agencies } from "./agencies";
import { staff } from "./staff";

/** One application (依申请公开) as it was submitted, with the projection of its history for sorting. */
export const infoRequests = sqliteTable(
  "info_requests",
  {
    id: text().primaryKey(),
    /** 编号: ZC-2026-000530, gapless per agency and year. */
    number: text().notNull().unique(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** The agency that received it and whose number it bears, wherever it went afterwards: the annual report counts it there, once. */
    receivedById: text("received_by_id").references(() => agencies.id),
    channel: text().$type<Channel>().notNull(),
    letterKind: text("letter_kind").$type<LetterKind>(),
    applicantType: text("applicant_type").$type<ApplicantType>().notNull(),
    subject: text().notNull(),
    description: text().notNull(),
    documentNumber: text("document_number"),
    carrier: text().$type<Carrier>().notNull(),
    delivery: text().$type<Delivery>().notNull(),
    acceptOther: integer("accept_other", { mode: "boolean" }).notNull(),
    needsHelp: integer("needs_help", { mode: "boolean" }).notNull(),
    helpNote: text("help_note"),
    submittedAt: integer("submitted_at").notNull(),
    /** Keyed hash of number and tracking code (查询码); the code itself is nowhere. */
    trackingHash: text("tracking_hash").notNull(),
    trackingKeyId: integer("tracking_key_id").notNull(),
    /** The draft it was made from: submitting the same draft twice gives the same application. */
    idempotencyKey: text("idempotency_key").notNull().unique(),
    demonstration: integer({ mode: "boolean" }).notNull(),
    legacyOutcome: text("legacy_outcome"),
    /** What it is about (主题分类, domain/publication/themes), as an archive of past cases says; null where nobody said. */
    theme: text(),
    externalId: text("external_id").unique(),
    // The projection: recomputed from the history with every event, never edited.
    stage: text().$type<Stage>().notNull(),
    receivedOn: text("received_on"),
    dueOn: text("due_on"),
    dueProvisional: integer("due_provisional", { mode: "boolean" }).notNull(),
    clockState: text("clock_state").$type<Clock["state"]>().notNull(),
    /** Until when a consultation can hold the clock, and until when the applicant has to amend or pay: the queue's order needs no fold. */
    pausedUntil: text("paused_until"),
    waitingUntil: text("waiting_until"),
    handlerId: text("handler_id").references(() => staff.id),
    outcome: text().$type<Outcome>(),
    closedOn: text("closed_on"),
    lastEventAt: integer("last_event_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [
    // Both hold all that counting and sorting ask, so that neither touches a row: subject and description make rows long.
    index("info_requests_queue").on(
      table.agencyId,
      table.stage,
      table.dueOn,
      table.clockState,
      table.pausedUntil,
      table.waitingUntil,
      table.handlerId,
      table.channel,
      table.applicantType,
      table.submittedAt,
      table.id,
    ),
    index("info_requests_newest").on(
      table.agencyId,
      table.submittedAt,
      table.id,
      table.stage,
      table.handlerId,
      table.channel,
      table.applicantType,
      table.dueOn,
    ),
    index("info_requests_closed").on(table.agencyId, table.closedOn, table.id, table.stage),
    index("info_requests_handler").on(table.handlerId, table.stage),
    // All that section 三 of the annual report asks, in the order in which it is counted, and the number by which a cell's cases are listed.
    index("info_requests_report").on(
      table.receivedById,
      table.applicantType,
      table.outcome,
      table.receivedOn,
      table.closedOn,
      table.stage,
      table.legacyOutcome,
      table.number,
    ),
    // All that statistics ask of the cases that came, and of those that ended.
    index("info_requests_received").on(
      table.receivedById,
      table.receivedOn,
      table.channel,
      table.applicantType,
      table.theme,
      table.stage,
      table.outcome,
      table.legacyOutcome,
    ),
    index("info_requests_ended").on(
      table.receivedById,
      table.closedOn,
      table.receivedOn,
      table.outcome,
      table.dueOn,
      table.dueProvisional,
      table.stage,
      table.legacyOutcome,
      table.id,
    ),
  ],
);

/** The history of a case; append-only (a trigger holds it). Holds no personal value. */
export const infoRequestEvents = sqliteTable(
  "info_request_events",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    seq: integer().notNull(),
    kind: text().$type<InfoRequestEvent["kind"]>().notNull(),
    on: text("on_day").notNull(),
    at: integer().notNull(),
    /** The officer; null for the applicant and for the system. */
    staffId: text("staff_id").references(() => staff.id),
    event: text({ mode: "json" }).$type<InfoRequestEvent>().notNull(),
  },
  (table) => [
    uniqueIndex("info_request_events_seq").on(table.infoRequestId, table.seq),
    // The few steps that statistics look for; db/queries/statistics-cases.ts says the same condition.
    index("info_request_events_steps")
      .on(table.infoRequestId, table.kind)
      .where(sql`kind IN ('amendmentAsked', 'extended', 'feeNoticed', 'feePaid', 'feeWaived')`),
  ],
);

/**
 * What was written to an event: by an officer what has to be amended, why it is extended, why an answer went back; by an applicant
 * the amendment. Append-only like the history, and beside it because an event holds no free text.
 */
export const eventTexts = sqliteTable(
  "event_texts",
  {
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    seq: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.infoRequestId, table.seq] })],
);

/** Who applied: every personal value sealed (db/crypto.ts), looked up only by blind index. */
export const applicants = sqliteTable(
  "applicants",
  {
    infoRequestId: text("info_request_id")
      .primaryKey()
      .references(() => infoRequests.id),
    applicantType: text("applicant_type").$type<ApplicantType>().notNull(),
    idKind: text("id_kind").$type<IdKind>(),
    name: blob({ mode: "buffer" }),
    idNumber: blob("id_number", { mode: "buffer" }),
    organisationName: blob("organisation_name", { mode: "buffer" }),
    creditCode: blob("credit_code", { mode: "buffer" }),
    legalRepresentative: blob("legal_representative", { mode: "buffer" }),
    contactName: blob("contact_name", { mode: "buffer" }),
    phone: blob({ mode: "buffer" }),
    email: blob({ mode: "buffer" }),
    address: blob({ mode: "buffer" }),
    postalCode: blob("postal_code", { mode: "buffer" }),
    keyId: integer("key_id").notNull(),
    idNumberIndex: text("id_number_index"),
    phoneIndex: text("phone_index"),
    emailIndex: text("email_index"),
  },
  (table) => [
    index("applicants_id_number").on(table.idNumberIndex),
    index("applicants_phone").on(table.phoneIndex),
    index("applicants_email").on(table.emailIndex),
  ],
);

/** Answers (答复) in preparation and as signed. */
export const answers = sqliteTable(
  "answers",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .unique()
      .references(() => infoRequests.id),
    outcome: text().$type<Outcome>().notNull(),
    outcomeReason: text("outcome_reason").$type<OutcomeReason>(),
    /** The parts the outcome demands (domain/law/outcomes), by name. */
    parts: text({ mode: "json" }).$type<Partial<Record<AnswerPart, string>>>().notNull(),
    /** The pieces of an answer in part, each with its result (条例第三十七条). */
    items: text({ mode: "json" }).$type<AnswerItem[]>().notNull().default([]),
    /** 发文字号 of the letter, given at signing, gapless per agency and year. */
    letterNumber: text("letter_number").unique(),
    draftedBy: text("drafted_by")
      .notNull()
      .references(() => staff.id),
    signedBy: text("signed_by").references(() => staff.id),
    updatedAt: integer("updated_at").notNull(),
    signedAt: integer("signed_at"),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [index("answers_drafted_by").on(table.draftedBy)],
);
