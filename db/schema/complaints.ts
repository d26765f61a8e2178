import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ComplaintChannel, ComplaintResult } from "@/domain/remedy/complaint-form";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** The register of complaints and reports (投诉举报, 条例第四十七条、第五十一条). */
export const complaints = sqliteTable(
  "complaints",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    receivedOn: text("received_on").notNull(),
    channel: text().$type<ComplaintChannel>().notNull(),
    /** Who complained and how to reach them: sealed; null for one without a name. */
    name: blob({ mode: "buffer" }),
    contact: blob({ mode: "buffer" }),
    keyId: integer("key_id").notNull(),
    about: text().notNull(),
    infoRequestId: text("info_request_id").references(() => infoRequests.id),
    handlerId: text("handler_id").references(() => staff.id),
    closedOn: text("closed_on"),
    result: text().$type<ComplaintResult>(),
    resultNote: text("result_note").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [
    index("complaints_register").on(table.agencyId, table.receivedOn, table.id),
    index("complaints_case").on(table.infoRequestId),
  ],
);
