import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../column-page";

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata("rules", "/rules");
}

export default async function RulesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  return ColumnPage({ code: "rules", address: "/rules", params: await searchParams });
}
