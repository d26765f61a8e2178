import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { publicationDrafts } from "./publication-drafts";

/** The files of a draft (附件), which nobody but its desk sees; publishing makes them the files of the publication. */
export const publicationDraftFiles = sqliteTable(
  "publication_draft_files",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    /** From 1, as 「附件1」 in the text. */
    position: integer().notNull(),
    /** Whole name with its ending, as it will be downloaded. */
    name: text().notNull(),
    mediaType: text("media_type").$type<PublicationFileType>().notNull(),
    byteSize: integer("byte_size").notNull(),
    sha256: text().notNull(),
    objectName: text("object_name").notNull(),
    /** Of the bytes as they came; pictures are made anew before they are kept. */
    sourceSha256: text("source_sha256").notNull(),
    addedAt: integer("added_at").notNull(),
  },
  (table) => [index("publication_draft_files_of").on(table.draftId, table.position)],
);
