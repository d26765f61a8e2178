import { asc, eq } from "drizzle-orm";
import { q } from "../client";
import { columnNumbers } from "../schema/column-numbers";
import { columns } from "../schema/columns";

/** Every column with its whole number and that of the one above it, in the order of the tree. */
export async function numberedColumns() {
  const rows = await q()
    .select({
      number: columnNumbers.number,
      id: columns.id,
      parentId: columns.parentId,
      code: columns.code,
      name: columns.name,
    })
    .from(columnNumbers)
    .innerJoin(columns, eq(columns.id, columnNumbers.columnId))
    .orderBy(asc(columns.position), asc(columnNumbers.number));
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  return rows.map(({ parentId, ...row }) => ({
    ...row,
    parent: (parentId !== null && numberOf.get(parentId)) || null,
  }));
}
export type NumberedColumn = Awaited<ReturnType<typeof numberedColumns>>[number];
