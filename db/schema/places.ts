import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PlaceKind } from "@/domain/place/place-kinds";
import { agencies } from "./agencies";
import { publications } from "./publications";
import { staff } from "./staff";

/** Places and media where information is made known beside the web site (条例第二十三条、第二十五条). */
export const places = sqliteTable(
  "places",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    kind: text().$type<PlaceKind>().notNull(),
    name: text().notNull(),
    address: text(),
    openingHours: text("opening_hours"),
    phone: text(),
    note: text(),
    /** Set when it is given up; what was put there stays in the register. */
    closedAt: integer("closed_at"),
  },
  (table) => [index("places_of").on(table.agencyId, table.kind)],
);

/** What was put where, from which day until which (放置登记). */
export const placements = sqliteTable(
  "placements",
  {
    id: text().primaryKey(),
    placeId: text("place_id")
      .notNull()
      .references(() => places.id),
    publicationId: text("publication_id")
      .notNull()
      .references(() => publications.id),
    placedOn: text("placed_on").notNull(),
    /** Null while it is still there. */
    removedOn: text("removed_on"),
    note: text(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [
    index("placements_at").on(table.placeId, table.placedOn),
    index("placements_of").on(table.publicationId, table.placedOn),
  ],
);
