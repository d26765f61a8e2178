import { asc, eq } from "drizzle-orm";
import { q } from "../client";
import { columnAliases } from "../schema/column-aliases";
import { columns } from "../schema/columns";

/** The whole tree of columns in order; small enough to be read at once. */
export async function columnTree() {
  return q().select().from(columns).orderBy(asc(columns.position));
}
export type ColumnRow = Awaited<ReturnType<typeof columnTree>>[number];

/** The code of the column to which the address of one that is gone leads; null where none was. */
export async function successorOfColumn(code: string): Promise<string | null> {
  const [row] = await q()
    .select({ code: columns.code })
    .from(columnAliases)
    .innerJoin(columns, eq(columns.id, columnAliases.columnId))
    .where(eq(columnAliases.code, code));
  return row?.code ?? null;
}

/** A column with everything below it, by id. */
export function withDescendants(tree: readonly ColumnRow[], id: string): string[] {
  return [id, ...tree.filter((row) => row.parentId === id).flatMap((row) => withDescendants(tree, row.id))];
}

/** A column and those above it, from the top. */
export function pathTo(tree: readonly ColumnRow[], id: string | null): ColumnRow[] {
  const row = tree.find((candidate) => candidate.id === id);
  return row ? [...pathTo(tree, row.parentId), row] : [];
}
