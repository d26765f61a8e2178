import type { CalendarDate } from "@/domain/time/calendar-date";
import { type BudgetApproval, type BudgetLevel, budgetDueOn } from "./budget-due";
import { BUDGET_KINDS, type BudgetKind, budgetTitle } from "./budget-title";

/** As many years as a reader compares at once; the newest. */
const MOST_YEARS = 5;

export interface BudgetItem {
  id: string;
  title: string;
  publishedOn: string;
}

export interface BudgetCell {
  year: number;
  kind: BudgetKind;
  /** In the order of publication: a corrected one comes after the first. */
  items: BudgetItem[];
  /** For what is not there: the last day for publishing, where the day of approval is known. */
  dueOn: CalendarDate | null;
  isOverdue: boolean;
}

export interface BudgetRow {
  unit: string;
  level: BudgetLevel;
  /** Code of the agency; null for a unit that the directory does not have. */
  code: string | null;
  cells: BudgetCell[];
}

interface Unit {
  name: string;
  code: string;
  level: "city" | "department" | "town" | "external";
}

/** 「增城市」 in a title means the government of 增城市. */
function agencyOf(unit: string, agencies: readonly Unit[]): Unit | undefined {
  return (
    agencies.find(({ name }) => name === unit) ??
    agencies.find(({ name, level }) => level === "city" && name.startsWith(unit))
  );
}

const levelOf = (agency: Unit | undefined): BudgetLevel =>
  agency?.level === "city" ? "government" : "department";

/**
 * Year × unit: who has published the budget and the final accounts of which year. The government and its departments have a row whether
 * they published or not; another unit has one when it published.
 */
export function budgetMatrix(
  titles: readonly BudgetItem[],
  agencies: readonly Unit[],
  approvals: readonly BudgetApproval[],
  today: CalendarDate,
): { years: number[]; rows: BudgetRow[] } {
  const items = titles.flatMap(({ id, title, publishedOn }) => {
    const said = budgetTitle(title);
    if (!said) return [];
    const agency = agencyOf(said.unit, agencies);
    return [{ ...said, unit: agency?.name ?? said.unit, item: { id, title, publishedOn } }];
  });
  const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a).slice(0, MOST_YEARS);
  const units = [
    ...agencies.filter(
      ({ name, level }) => /^(city|department)$/.test(level) || items.some(({ unit }) => unit === name),
    ),
    ...[...new Set(items.map(({ unit }) => unit))]
      .filter((unit) => !agencies.some(({ name }) => name === unit))
      .map((name) => ({ name, code: null, level: undefined })),
  ];
  const rows = units.map(({ name, code }): BudgetRow => {
    const level = levelOf(agencies.find((agency) => agency.name === name));
    const cells = years.flatMap((year) =>
      BUDGET_KINDS.map((kind): BudgetCell => {
        const there = items.filter((one) => one.unit === name && one.year === year && one.kind === kind);
        const dueOn = there.length > 0 ? null : budgetDueOn(approvals, { year, kind, level });
        const isOverdue = dueOn !== null && today > dueOn;
        return { year, kind, items: there.map(({ item }) => item), dueOn, isOverdue };
      }),
    );
    return { unit: name, level, code, cells };
  });
  return { years, rows };
}
