import { isNull, sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Block } from "@/domain/publication/body";
import type { DisclosureKind } from "@/domain/publication/disclosure-kind";
import type { Genre } from "@/domain/publication/genres";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { Validity } from "@/domain/publication/validity";
import { agencies } from "./agencies";
import { columns } from "./columns";

/** What the public sees, and nothing else: a row comes here only by publishing. */
export const publications = sqliteTable(
  "publications",
  {
    id: text().primaryKey(),
    /** Index number (索引号) in its three parts; never reused. */
    indexPrefix: text("index_prefix").notNull(),
    indexYear: integer("index_year").notNull(),
    indexSerial: integer("index_serial").notNull(),
    indexNumber: text("index_number").notNull().unique(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    columnId: text("column_id")
      .notNull()
      .references(() => columns.id),
    title: text().notNull(),
    documentNumber: text("document_number"),
    /** Normalised for look-up; see domain/publication/document-number. */
    documentNumberKey: text("document_number_key"),
    genre: text().$type<Genre>().notNull(),
    theme: text(),
    issuedOn: text("issued_on"),
    effectiveOn: text("effective_on"),
    expiresOn: text("expires_on"),
    validity: text().$type<Validity>().notNull(),
    disclosureKind: text("disclosure_kind").$type<DisclosureKind>().notNull(),
    summary: text(),
    keywords: text({ mode: "json" }).$type<string[]>().notNull(),
    /** 服务对象; what lists ask stands in `publication_audiences`. */
    audiences: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    body: text({ mode: "json" }).$type<Block[]>().notNull(),
    bodyText: text("body_text").notNull(),
    /** The system's own time; nobody can edit it (国办秘函〔2019〕19号: a forged date is a veto item). */
    publishedAt: integer("published_at").notNull(),
    /** Day of `publishedAt`, or the day an imported archive says: what lists sort by. */
    publishedOn: text("published_on").notNull(),
    /** True when `publishedOn` was taken over from an imported archive. */
    legacyPublished: integer("legacy_published", { mode: "boolean" }).notNull(),
    year: integer().notNull(),
    version: integer().notNull(),
    contentHash: text("content_hash").notNull(),
    demonstration: integer({ mode: "boolean" }).notNull(),
    externalId: text("external_id").unique(),
    sourceUrl: text("source_url"),
    withdrawnAt: integer("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [
    uniqueIndex("publications_serial").on(table.agencyId, table.indexYear, table.indexSerial),
    index("publications_document_number").on(table.documentNumberKey),
    // What lists walk along and count in: only what is public, with what they narrow by, so that no row is opened before it is shown.
    // The column of the condition stands in each: without it SQLite opens every row to look.
    index("publications_newest")
      .on(
        table.publishedOn,
        table.id,
        table.columnId,
        table.agencyId,
        table.theme,
        table.genre,
        table.validity,
        table.expiresOn,
        table.withdrawnAt,
      )
      .where(isNull(table.withdrawnAt)),
    index("publications_by_column")
      .on(table.columnId, table.publishedOn, table.id, table.agencyId, table.issuedOn, table.withdrawnAt)
      .where(isNull(table.withdrawnAt)),
    index("publications_by_agency")
      .on(table.agencyId, table.publishedOn, table.id, table.columnId, table.withdrawnAt)
      .where(isNull(table.withdrawnAt)),
    index("publications_by_theme")
      .on(table.theme, table.publishedOn, table.id, table.withdrawnAt)
      .where(isNull(table.withdrawnAt)),
    index("publications_by_issue")
      .on(table.issuedOn, table.id, table.withdrawnAt)
      .where(isNull(table.withdrawnAt)),
    // All that statistics ask; the expression tells without opening a text whether there is any.
    index("publications_statistics")
      .on(
        table.agencyId,
        table.publishedOn,
        table.columnId,
        table.issuedOn,
        table.legacyPublished,
        sql`(body_text <> '')`,
        table.id,
        table.withdrawnAt,
      )
      .where(isNull(table.withdrawnAt)),
  ],
);

/** Every published state, kept for ever. */
export const publicationVersions = sqliteTable(
  "publication_versions",
  {
    id: text().primaryKey(),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    version: integer().notNull(),
    publishedAt: integer("published_at").notNull(),
    contentHash: text("content_hash").notNull(),
    content: text({ mode: "json" }).$type<PublicationFields>().notNull(),
  },
  (table) => [uniqueIndex("publication_versions_one").on(table.publicationId, table.version)],
);
