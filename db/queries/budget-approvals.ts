import { eq } from "drizzle-orm";
import type { BudgetApproval } from "@/domain/catalogue/budget-due";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** Where the days stand among the settings. */
export const BUDGET_APPROVALS = "budgetApprovals";

/** The days on which budgets and final accounts were approved, as far as they were entered; the newest year first. */
export async function budgetApprovals(): Promise<BudgetApproval[]> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, BUDGET_APPROVALS));
  return (row?.value as BudgetApproval[] | undefined) ?? [];
}
