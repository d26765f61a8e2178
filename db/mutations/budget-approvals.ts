import type { Staff } from "@/domain/access/actor";
import type { BudgetApproval } from "@/domain/catalogue/budget-due";
import { q, tx } from "../client";
import { BUDGET_APPROVALS, budgetApprovals } from "../queries/budget-approvals";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Enters the day on which the budgets or accounts of a year were approved, in place of what stood there. */
export async function saveBudgetApproval(
  by: Staff<"site.manage">,
  approval: BudgetApproval,
  at: number,
): Promise<void> {
  await tx(async () => {
    const { year, kind, level } = approval;
    const others = (await budgetApprovals()).filter(
      (one) => one.year !== year || one.kind !== kind || one.level !== level,
    );
    const value = [...others, approval].sort((one, other) => other.year - one.year);
    await q()
      .insert(settings)
      .values({ key: BUDGET_APPROVALS, value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "site.set",
      objectKind: "settings",
      objectId: BUDGET_APPROVALS,
      fields: [`${year}.${kind}.${level}`],
    });
  });
}
