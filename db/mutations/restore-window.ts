import type { Staff } from "@/domain/access/actor";
import { q, tx } from "../client";
import { restoreDays } from "../queries/object-care";
import { rowState } from "../row-state";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Sets how many days bytes that no row names are kept, if it still is what the administrator saw. */
export async function setRestoreDays(
  by: Staff<"site.manage">,
  days: number,
  seen: string,
  at: number,
): Promise<{ days: number } | { refusal: "changedMeanwhile" }> {
  return tx(async () => {
    if (rowState(await restoreDays()) !== seen) return { refusal: "changedMeanwhile" };
    await q()
      .insert(settings)
      .values({ key: "restoreDays", value: days, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value: days, updatedAt: at } });
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "site.set.restoreDays",
      objectKind: "settings",
      objectId: "restoreDays",
      fields: [`days:${days}`],
    });
    return { days };
  });
}
