import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";

/** Every body whose publications are kept here, as the interface tells of it. */
export async function everyAgency() {
  return q()
    .select({
      code: agencies.code,
      name: agencies.name,
      shortName: agencies.shortName,
      level: agencies.level,
      creditCode: agencies.creditCode,
    })
    .from(agencies)
    .orderBy(asc(agencies.position), asc(agencies.code));
}

/** Every column, as the interface tells of it. */
export async function everyColumn() {
  const above = alias(columns, "above");
  return q()
    .select({
      code: columns.code,
      name: columns.name,
      parent: above.code,
      statutoryItem: columns.statutoryItem,
      updateDays: columns.updateDays,
      description: columns.description,
      ownerAgency: agencies.name,
    })
    .from(columns)
    .leftJoin(above, eq(above.id, columns.parentId))
    .leftJoin(agencies, eq(agencies.id, columns.ownerAgencyId))
    .orderBy(asc(columns.position), asc(columns.code));
}
