import { DEADLINES } from "@/domain/law/deadlines";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";
import type { BudgetKind } from "./budget-title";

/** Whose budget: the government's is approved by the people's congress, a department's by the finance department. */
export const BUDGET_LEVELS = ["government", "department"] as const;
export type BudgetLevel = (typeof BUDGET_LEVELS)[number];

/** When the budgets or accounts of a year were approved (批准、批复); only the office knows. */
export interface BudgetApproval {
  year: number;
  kind: BudgetKind;
  level: BudgetLevel;
  approvedOn: CalendarDate;
}

/** The last day for publishing (预算法第十四条); null as long as the day of approval has not been entered. */
export function budgetDueOn(
  approvals: readonly BudgetApproval[],
  asked: Omit<BudgetApproval, "approvedOn">,
): CalendarDate | null {
  const { year, kind, level } = asked;
  const found = approvals.find((one) => one.year === year && one.kind === kind && one.level === level);
  return found ? addDays(found.approvedOn, DEADLINES.budgetDisclosure.count) : null;
}
