import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { ReviewKind } from "@/domain/publication/publishing-desk";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import type { DraftStage } from "@/domain/publication/workflow";
import { agencies } from "./agencies";
import { columns } from "./columns";
import { staff } from "./staff";

/** The publishing desk's own copies; the public side never reads this table. */
export const publicationDrafts = sqliteTable(
  "publication_drafts",
  {
    /** Also the id of the publication it becomes. */
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    columnId: text("column_id")
      .notNull()
      .references(() => columns.id),
    stage: text().$type<DraftStage>().notNull(),
    /** The reviews that applied when it was last sent for review; a change of the rules does not touch what is under way. */
    reviewLevels: text("review_levels", { mode: "json" }).$type<ReviewLevel[]>().notNull().default([]),
    title: text().notNull(),
    fields: text({ mode: "json" }).$type<PublicationFields>().notNull(),
    /** SHA-256 of `fields`: a review clears exactly these bytes. */
    contentHash: text("content_hash").notNull(),
    authorId: text("author_id").references(() => staff.id),
    externalId: text("external_id").unique(),
    demonstration: integer({ mode: "boolean" }).notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [index("publication_drafts_desk").on(table.agencyId, table.stage, table.updatedAt)],
);

/** What was done with a draft and by whom: writing, the three reviews, secrecy review (保密审查), sending back, publishing; append-only. */
export const publicationReviews = sqliteTable(
  "publication_reviews",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    kind: text().$type<ReviewKind>().notNull(),
    contentHash: text("content_hash").notNull(),
    staffId: text("staff_id").references(() => staff.id),
    /** Who answers for an import that has no account here. */
    authorisedBy: text("authorised_by"),
    opinion: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("publication_reviews_draft").on(table.draftId, table.at)],
);
