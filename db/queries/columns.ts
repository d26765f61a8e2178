import { asc } from "drizzle-orm";
import { q } from "../client";
import { columns } from "../schema/columns";

/** The whole tree of columns in order; small enough to be read at once. */
export async function columnTree() {
  return q().select().from(columns).orderBy(asc(columns.position));
}
export type ColumnRow = Awaited<ReturnType<typeof columnTree>>[number];

/** A column with everything below it, by id. */
export function withDescendants(tree: readonly ColumnRow[], id: string): string[] {
  return [id, ...tree.filter((row) => row.parentId === id).flatMap((row) => withDescendants(tree, row.id))];
}

/** A column and those above it, from the top. */
export function pathTo(tree: readonly ColumnRow[], id: string | null): ColumnRow[] {
  const row = tree.find((candidate) => candidate.id === id);
  return row ? [...pathTo(tree, row.parentId), row] : [];
}
