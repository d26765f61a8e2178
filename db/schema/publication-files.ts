import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { FileTextStatus } from "@/domain/publication/file-text";
import { publications } from "./publications";

/** A file that belongs to a publication (附件). It goes with the publication: withdrawn with it, never alone in public. */
export const publicationFiles = sqliteTable(
  "publication_files",
  {
    id: text().primaryKey(),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    /** From 1, as 「附件1」 in the text. */
    position: integer().notNull(),
    /** Whole name with its ending, as it is downloaded. */
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    byteSize: integer("byte_size").notNull(),
    /** Of the bytes, in hexadecimal; part of the address `/f/SHA/NAME`. */
    sha256: text().notNull(),
    /** Where the bytes lie below `objects/`. */
    objectName: text("object_name").notNull(),
    addedAt: integer("added_at").notNull(),
    /** Set when a later version came without it; the row stays for the history. */
    removedAt: integer("removed_at"),
  },
  (table) => [
    index("publication_files_of").on(table.publicationId, table.position),
    index("publication_files_sha").on(table.sha256),
  ],
);

/** What could be read out of a file's bytes; once for the same bytes. */
export const fileTexts = sqliteTable(
  "file_texts",
  {
    sha256: text().primaryKey(),
    status: text().$type<FileTextStatus>().notNull(),
    /** Pages of a PDF, sheets of a workbook, slides; 1 where the format has none. Null when it could not be counted. */
    pageCount: integer("page_count"),
    readAt: integer("read_at"),
    /** Which reader it was; a later one reads it again. */
    readerVersion: integer("reader_version").notNull().default(1),
  },
  (table) => [index("file_texts_waiting").on(table.status, table.sha256)],
);

/** The text of one page, sheet or slide of a file. */
export const fileTextPages = sqliteTable(
  "file_text_pages",
  {
    sha256: text()
      .notNull()
      .references(() => fileTexts.sha256),
    /** From 1. */
    page: integer().notNull(),
    /** The name of a sheet; null where pages have none. */
    label: text(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.page] })],
);
