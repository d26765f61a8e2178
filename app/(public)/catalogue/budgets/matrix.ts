import { publicAgencies } from "@/db/queries/agencies";
import { budgetApprovals } from "@/db/queries/budget-approvals";
import { budgetTitles } from "@/db/queries/catalogue";
import { budgetMatrix } from "@/domain/catalogue/budget-matrix";
import { today } from "@/server/clock";

/** The matrix of what the columns of budgets hold, as of today. */
export async function readMatrix(columnIds: readonly string[]) {
  return budgetMatrix(
    await budgetTitles(columnIds),
    await publicAgencies(),
    await budgetApprovals(),
    today(),
  );
}
export type Matrix = Awaited<ReturnType<typeof readMatrix>>;
