import { budgetTable, type Cell, pipeTable, sum } from "./tables";

/** Class of spending, code, subject, basic spending, project spending (万元). */
export type SpendingRow = readonly [string, string, string, number, number];

export interface DepartmentFigures {
  spending: readonly SpendingRow[];
  /** Income besides the general public budget appropriation, which is what balances the two sides. */
  otherIncome: readonly (readonly [string, number])[];
  carriedForward: number;
  /** 因公出国（境）费、公务接待费、公务用车购置费、公务用车运行维护费, before and now. */
  official: readonly [before: Official, now: Official];
}

type Official = readonly [abroad: number, reception: number, purchase: number, running: number];

const OFFICIAL_ITEMS = ["因公出国（境）费", "公务接待费", "公务用车购置费", "公务用车运行维护费"] as const;

/** The sums the explanatory text quotes, and the three statutory tables. */
export function departmentFigures(figures: DepartmentFigures, kind: "预算数" | "决算数") {
  const basic = sum(figures.spending.map((row) => row[3]));
  const project = sum(figures.spending.map((row) => row[4]));
  const spent = sum([basic, project]);
  const total = sum([spent, figures.carriedForward]);
  const appropriation = sum([total, ...figures.otherIncome.map(([, value]) => -value)]);
  const [before, now] = figures.official;
  return {
    basic,
    project,
    spent,
    total,
    appropriation,
    officialBefore: sum(before),
    officialNow: sum(now),
    balanceTable: balanceTable(
      [["一般公共预算拨款", appropriation], ...figures.otherIncome],
      [
        ["基本支出", basic],
        ["项目支出", project],
        ["结转下年", figures.carriedForward],
      ],
      kind,
    ),
    spendingTable: budgetTable(
      ["类", "科目编码", "科目名称", "基本支出", "项目支出", "小计"],
      figures.spending.map((row) => [...row, sum([row[3], row[4]])]),
    ),
    officialTable: officialTable(before, now, kind),
  };
}

type Side = readonly (readonly [string, number])[];

function balanceTable(income: Side, spending: Side, kind: string): string {
  const length = Math.max(income.length, spending.length);
  const rows = Array.from({ length }, (_, index): Cell[] => [
    ...(income[index] ?? ["", ""]),
    ...(spending[index] ?? ["", ""]),
  ]);
  const side = (items: Side) => sum(items.map(([, value]) => value));
  const totals: Cell[] = ["收入总计", side(income), "支出总计", side(spending)];
  return pipeTable(["收入项目", kind, "支出项目", kind], [...rows, totals]);
}

function officialTable(before: Official, now: Official, kind: "预算数" | "决算数"): string {
  const header = kind === "预算数" ? ["上年预算数", "本年预算数"] : ["年初预算数", "决算数"];
  return budgetTable(
    ["项目", ...header, "增减额"],
    OFFICIAL_ITEMS.map((item, index) => {
      const [old, fresh] = [before[index] ?? 0, now[index] ?? 0];
      return [item, old, fresh, sum([fresh, -old])];
    }),
  );
}
