import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../../column-page";
import { BudgetTable } from "./budget-table";
import { readMatrix } from "./matrix";

const CODE = "budgets";
const ADDRESS = `/catalogue/${CODE}` as const;

interface Props {
  searchParams: Promise<QueryParams>;
}

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata(CODE, ADDRESS);
}

/** Budgets and final accounts: who published which, then the list. */
export default async function BudgetsPage({ searchParams }: Props) {
  return ColumnPage({
    code: CODE,
    address: ADDRESS,
    params: await searchParams,
    above: async ({ columnIds }) => BudgetTable(await readMatrix(columnIds)),
  });
}
