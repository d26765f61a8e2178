import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { publicationDrafts } from "./publication-drafts";
import { staff } from "./staff";

/** Links by which somebody without an account looks at a draft; of the token only a keyed hash is stored. */
export const previewLinks = sqliteTable(
  "preview_links",
  {
    id: text().primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => publicationDrafts.id),
    tokenHash: text("token_hash").notNull().unique(),
    /** For whom it was made, as its maker says. */
    reader: text().notNull(),
    madeBy: text("made_by")
      .notNull()
      .references(() => staff.id),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    revokedAt: integer("revoked_at"),
    timesRead: integer("times_read").notNull().default(0),
    lastReadAt: integer("last_read_at"),
  },
  (table) => [index("preview_links_draft").on(table.draftId, table.createdAt)],
);
