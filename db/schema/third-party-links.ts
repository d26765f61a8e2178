import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/**
 * Links by which third parties (第三方) reply to a consultation, once each. Who they are, what they were shown and who signed is sealed;
 * of the token and the code only keyed hashes are stored. The reply itself is an event of the case.
 */
export const thirdPartyLinks = sqliteTable(
  "third_party_links",
  {
    id: text().primaryKey(),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
    /** Sequence number of the event `thirdPartyConsulted`. */
    consultation: integer().notNull(),
    /** Keyed hash of the 128-bit token in the address. */
    tokenHash: text("token_hash").notNull().unique(),
    /** Keyed hash of the code that is handed over apart from the link. */
    codeHash: text("code_hash").notNull(),
    keyId: integer("key_id").notNull(),
    name: blob({ mode: "buffer" }).notNull(),
    contact: blob({ mode: "buffer" }),
    /** What is asked for, in words that do not tell who asks. */
    asked: blob({ mode: "buffer" }).notNull(),
    /** The part that concerns this third party. */
    extract: blob({ mode: "buffer" }),
    madeBy: text("made_by")
      .notNull()
      .references(() => staff.id),
    createdAt: integer("created_at").notNull(),
    revokedAt: integer("revoked_at"),
    /** When link and code were first used together. */
    openedAt: integer("opened_at"),
    repliedAt: integer("replied_at"),
    /** Sequence number of the event `thirdPartyReplied` that came by this link. */
    replySeq: integer("reply_seq"),
    signer: blob({ mode: "buffer" }),
  },
  (table) => [index("third_party_links_case").on(table.infoRequestId, table.createdAt)],
);
