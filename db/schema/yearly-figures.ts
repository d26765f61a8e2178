import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agencies } from "./agencies";
import { staff } from "./staff";

/**
 * Figures of a year that the portal cannot count itself (许可、处罚、收费 …), entered with their source. Only ever added to: the newest entry
 * of a figure counts, one without a value takes it back.
 */
export const yearlyFigures = sqliteTable(
  "yearly_figures",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    /** Which figure: a key of the form it belongs to, such as `licences`. */
    figure: text().notNull(),
    value: real(),
    /** Where the number comes from: the system, ledger or letter that states it. */
    source: text().notNull(),
    staffId: text("staff_id").references(() => staff.id),
    at: integer().notNull(),
  },
  (table) => [index("yearly_figures_of").on(table.agencyId, table.year, table.figure, table.at)],
);
