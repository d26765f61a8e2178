import type { DemoPublication } from "@/db/seed/shape";
import { AUDIT_RESULTS } from "./b/audit";
import { CHARGE_CATALOGUE } from "./b/charges";
import { CITY_ACCOUNTS } from "./b/city-accounts";
import { CITY_BUDGET } from "./b/city-budget";
import { CITY_SUMMARY } from "./b/city-summary";
import { ECONOMIC_REVIEWS } from "./b/economic-reviews";
import { EDUCATION_BUREAU } from "./b/education-bureau";
import { FINANCE_BUREAU } from "./b/finance-bureau";
import { HEALTH_BUREAU } from "./b/health-bureau";
import { PLANNING_BUREAU } from "./b/planning-bureau";
import { PROCUREMENT } from "./b/procurement";
import { STATISTICAL_BULLETIN } from "./b/statistical-bulletin";
import { WATER_BUREAU } from "./b/water-bureau";
import { WORK_SUMMARIES } from "./b/work-summaries";

/** Budgets, accounts, charges, procurement, statistics, work summaries and an audit. */
export const PUBLICATIONS_B: readonly DemoPublication[] = [
  ...FINANCE_BUREAU,
  ...EDUCATION_BUREAU,
  ...WATER_BUREAU,
  ...HEALTH_BUREAU,
  ...PLANNING_BUREAU,
  ...CITY_BUDGET,
  ...CITY_ACCOUNTS,
  ...PROCUREMENT,
  ...CHARGE_CATALOGUE,
  ...STATISTICAL_BULLETIN,
  ...ECONOMIC_REVIEWS,
  ...CITY_SUMMARY,
  ...WORK_SUMMARIES,
  ...AUDIT_RESULTS,
];
