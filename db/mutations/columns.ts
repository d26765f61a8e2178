import { q, tx } from "../client";
import { newId } from "../new-id";
import { columns } from "../schema/columns";
import { appendAudit } from "./audit";

export type NewColumn = Omit<typeof columns.$inferInsert, "id">;

/** Adds a column to the tree; `actor` is a staff id or `system`. */
export async function createColumn(actor: string, column: NewColumn, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    await q()
      .insert(columns)
      .values({ id, ...column });
    await appendAudit({ at, actor, intent: "column.create", objectKind: "column", objectId: id });
    return id;
  });
}
