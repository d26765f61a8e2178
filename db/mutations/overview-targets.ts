import type { Staff } from "@/domain/access/actor";
import { type OverviewTargets, TARGETED_FIGURES } from "@/domain/oversight/targets";
import { q, tx } from "../client";
import { overviewTargets } from "../queries/overview-targets";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Sets what the house wants to reach; what stays as it was leaves no trace. */
export async function setOverviewTargets(
  by: Staff<"site.manage">,
  value: OverviewTargets,
  at: number,
): Promise<void> {
  await tx(async () => {
    const known = await overviewTargets();
    const changed = TARGETED_FIGURES.filter((figure) => known[figure] !== value[figure]);
    const fields = changed.map((figure) => `target.${figure}`);
    if (fields.length === 0) return;
    await q()
      .insert(settings)
      .values({ key: "overviewTargets", value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    const object = { objectKind: "settings", objectId: "overviewTargets" };
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "overviewTargets.set",
      ...object,
      fields,
    });
  });
}
