import { eq, lt } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { columns } from "../schema/columns";
import { linkChecks } from "../schema/link-checks";
import { columnExceptions, siteProbes } from "../schema/site-health";
import { appendAudit } from "./audit";

/** Kept longer than the week that counts, so that somebody can look back. */
const KEPT_MS = 92 * 24 * 60 * 60_000;

/** Notes one visit of the site to itself and forgets those that nobody looks at any more. */
export async function noteProbe(probe: { at: number; ok: boolean; tookMs: number }): Promise<void> {
  await tx(async () => {
    await q()
      .insert(siteProbes)
      .values({ id: newId(), ...probe });
    await q()
      .delete(siteProbes)
      .where(lt(siteProbes.at, probe.at - KEPT_MS));
  });
}

/** Notes what was found at the web site of an agency and forgets what nobody looks at any more. */
export async function noteLinkCheck(found: Omit<typeof linkChecks.$inferInsert, "id">): Promise<void> {
  await tx(async () => {
    await q()
      .insert(linkChecks)
      .values({ id: newId(), ...found });
    await q()
      .delete(linkChecks)
      .where(lt(linkChecks.at, found.at - KEPT_MS));
  });
}

/** Leaves a column out of the examination with a reason, or lets it count again with `null`. */
export async function exceptColumn(
  by: Staff<"site.manage">,
  { code, reason }: { code: string; reason: string | null },
  at: number,
): Promise<boolean> {
  return tx(async () => {
    const [column] = await q().select({ id: columns.id }).from(columns).where(eq(columns.code, code));
    if (!column) return false;
    await q().delete(columnExceptions).where(eq(columnExceptions.columnId, column.id));
    if (reason !== null) {
      await q().insert(columnExceptions).values({ columnId: column.id, reason, staffId: by.id, at });
    }
    const intent = reason === null ? "column.countAgain" : "column.except";
    const object = { objectKind: "column", objectId: column.id };
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent, ...object });
    return true;
  });
}
