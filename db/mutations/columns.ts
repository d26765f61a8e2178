import { count, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { USUAL_LIMITS } from "@/domain/law/publish-limits";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { missingColumns } from "../queries/admin-site";
import { columnNumbers } from "../schema/column-numbers";
import { columns } from "../schema/columns";
import { appendAudit } from "./audit";

export type NewColumn = Omit<typeof columns.$inferInsert, "id">;

/** Adds a column to the tree; `actor` is a staff id or `system`. */
export async function createColumn(actor: string, column: NewColumn, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    const publishLimits = [...(USUAL_LIMITS[column.code] ?? [])];
    await q()
      .insert(columns)
      .values({ id, publishLimits, ...column });
    await q().insert(columnNumbers).values({ columnId: id });
    await appendAudit({ at, actor, intent: "column.create", objectKind: "column", objectId: id });
    return id;
  });
}

/** Adds the statutory columns that are not there yet; returns how many it added. */
export async function addStatutoryColumns(by: Staff<"site.manage">, at: number): Promise<number> {
  return tx(async () => {
    const missing = await missingColumns();
    const [there] = await q().select({ total: count() }).from(columns);
    let position = there?.total ?? 0;
    for (const { parentCode, ...column } of STATUTORY_COLUMNS.filter(({ code }) => missing.includes(code))) {
      const [parent] = parentCode
        ? await q().select({ id: columns.id }).from(columns).where(eq(columns.code, parentCode))
        : [];
      const row = { ...column, parentId: parent?.id ?? null, position: position++, ownerAgencyId: null };
      await createColumn(by.id, { ...row, columnType: "政务公开", emptyNote: null }, at);
    }
    return missing.length;
  });
}
