/** 预算 and 决算. */
export const BUDGET_KINDS = ["budget", "accounts"] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

export interface BudgetTitle {
  /** Whose money: 「增城市财政局」; of a government's report the place, 「增城市」. */
  unit: string;
  /** Of the budget or the accounts, not of the report. */
  year: number;
  kind: BudgetKind;
}

const KIND_OF = { 预算: "budget", 决算: "accounts" } as const satisfies Record<string, BudgetKind>;
/** 单位＋四位年份＋内容: the form that 预决算公开 prescribes for titles. */
const FORM = /^.+\d{4}年.+(?:预算|决算).*$/u;

/**
 * What a title says of whose budget or final accounts of which year it holds; null for any other title. 「2025年预算执行情况和2026年预算草案的报告」 holds
 * the budget of 2026: the year is the last one before the last 「预算」 or 「决算」.
 */
export function budgetTitle(title: string): BudgetTitle | null {
  const text = title.normalize("NFKC").replace(/\s+/g, "");
  if (!FORM.test(text)) return null;
  const [last] = [...text.matchAll(/预算|决算/gu)].slice(-1);
  const years = [...text.slice(0, last?.index).matchAll(/(\d{4})年/gu)];
  const [unit = ""] = text.replace(/^关于/u, "").split(/\d{4}年/u);
  const word = last?.[0];
  // 「某局关于……的通知」 speaks about budgets and is none.
  if (unit === "" || unit.includes("关于") || (word !== "预算" && word !== "决算")) return null;
  return { unit, year: Number(years.at(-1)?.[1]), kind: KIND_OF[word] };
}
