import { q, tx } from "../client";
import { newId } from "../new-id";
import { agencies } from "../schema/agencies";
import { appendAudit } from "./audit";

export type NewAgency = Omit<typeof agencies.$inferInsert, "id">;

/** Adds a public body to the tree; `actor` is a staff id or `system`. */
export async function createAgency(actor: string, agency: NewAgency, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    await q()
      .insert(agencies)
      .values({ id, ...agency });
    await appendAudit({ at, actor, intent: "agency.create", objectKind: "agency", objectId: id });
    return id;
  });
}
