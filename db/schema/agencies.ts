import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Public bodies (行政机关), a tree: the city, its departments, towns and streets. */
export const agencies = sqliteTable(
  "agencies",
  {
    id: text().primaryKey(),
    /** Short stable slug, the identifier in addresses and interfaces. */
    code: text().notNull().unique(),
    name: text().notNull().unique(),
    shortName: text("short_name").notNull(),
    /** `external`: a body whose documents are kept here and that has no desk here (国务院). */
    level: text().$type<"city" | "department" | "town" | "external">().notNull(),
    parentId: text("parent_id"),
    position: integer().notNull(),
    /** 统一社会信用代码, also the prefix of the index number. */
    creditCode: text("credit_code").notNull(),
    /** 机关代字. */
    sign: text().notNull(),
    address: text().notNull(),
    postalCode: text("postal_code").notNull(),
    phone: text().notNull(),
    fax: text().notNull(),
    email: text().notNull(),
    officeHours: text("office_hours").notNull(),
    /** 政府信息公开工作机构 (条例第四条). */
    disclosureOffice: text("disclosure_office").notNull(),
    /** Words that hint at this agency, for an applicant who is not sure whom to ask. */
    themes: text({ mode: "json" }).$type<string[]>().notNull(),
    /** 行政复议机关 and 人民法院 that its letters name. */
    reviewOrgan: text("review_organ").notNull(),
    court: text().notNull(),
    /** Prefix of case numbers: ZC. */
    casePrefix: text("case_prefix").notNull(),
    /** Its own web site; null while it has none. */
    website: text(),
  },
  (table) => [index("agencies_parent").on(table.parentId, table.position)],
);
