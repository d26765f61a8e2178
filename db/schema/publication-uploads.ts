import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { publicationDrafts } from "./publication-drafts";
import { staff } from "./staff";

/** A file that is on its way to a draft in pieces; the pieces lie on the disk (server/files/uploads.ts). Gone once it arrived, or after a day. */
export const publicationUploads = sqliteTable(
  "publication_uploads",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    /** Whoever sends it; nobody else goes on with it. */
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    /** As the sender's disk calls it. */
    name: text().notNull(),
    byteSize: integer("byte_size").notNull(),
    /** When the sender's file was last changed, by their own disk: another file of the same name is not gone on with. */
    modifiedAt: integer("modified_at").notNull(),
    /** Bytes that lie on the disk for good. */
    received: integer().notNull(),
    touchedAt: integer("touched_at").notNull(),
  },
  (table) => [
    index("publication_uploads_of").on(table.staffId, table.draftId),
    index("publication_uploads_touched").on(table.touchedAt),
  ],
);
