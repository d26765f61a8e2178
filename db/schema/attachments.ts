import { type AnySQLiteColumn, blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MediaType } from "@/domain/attachment/media-types";
import type { AttachmentNote, AttachmentRole } from "@/domain/attachment/roles";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** What both tables know of a stored file. The name can hold a person's name or number, so it is sealed like one. */
const storedFile = {
  id: text().primaryKey(),
  name: blob({ mode: "buffer" }).notNull(),
  mediaType: text("media_type").$type<MediaType>().notNull(),
  byteSize: integer("byte_size").notNull(),
  /** Of the bytes as they are given out; checked whenever they are opened (UP-042). */
  sha256: text().notNull(),
  /** Where the sealed bytes lie below `objects/`; the same bytes are stored once. */
  objectName: text("object_name").notNull(),
  notes: text({ mode: "json" }).$type<AttachmentNote[]>().notNull(),
  at: integer().notNull(),
};

/** A file of a case (附件). Never changed and never deleted: what was handed in or given out stays as it was. */
export const attachments = sqliteTable(
  "attachments",
  {
    ...storedFile,
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    role: text().$type<AttachmentRole>().notNull(),
    /** The event it belongs to. */
    eventSeq: integer("event_seq"),
    /** The officer who added it; null for the applicant and for the system. */
    madeBy: text("made_by").references(() => staff.id),
    /** The file of which this one was made by withholding parts (区分处理, 条例第三十七条). */
    redactedFrom: text("redacted_from").references((): AnySQLiteColumn => attachments.id),
  },
  (table) => [
    index("attachments_case").on(table.infoRequestId, table.at),
    index("attachments_object").on(table.objectName),
  ],
);

/** A file that came with a form which is not a case yet; swept after a day (UP-038). */
export const heldFiles = sqliteTable(
  "held_files",
  {
    ...storedFile,
    /** Keyed hash of what only the holder of the form knows: the token of a draft, or the officer's half-filled intake. */
    holderHash: text("holder_hash").notNull(),
    /** The form field it was chosen in: it decides what the file is to the case. */
    field: text().notNull(),
  },
  (table) => [
    index("held_files_holder").on(table.holderHash, table.at),
    index("held_files_age").on(table.at),
    index("held_files_object").on(table.objectName),
  ],
);
