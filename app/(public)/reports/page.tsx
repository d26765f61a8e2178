import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../column-page";

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata("reports", "/reports");
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  return ColumnPage({ code: "reports", address: "/reports", params: await searchParams });
}
