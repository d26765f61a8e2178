import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../../column-page";

interface Props {
  params: Promise<{ column: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column } = await params;
  return columnMetadata(column, `/catalogue/${column}`);
}

export default async function CatalogueColumnPage({ params, searchParams }: Props) {
  const { column } = await params;
  return ColumnPage({ code: column, address: `/catalogue/${column}`, params: await searchParams });
}
