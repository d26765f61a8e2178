import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../column-page";

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata("reports");
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  return ColumnPage({ code: "reports", params: await searchParams });
}
