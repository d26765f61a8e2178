import type { Metadata } from "next";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../../column-page";

interface Props {
  params: Promise<{ column: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return columnMetadata((await params).column);
}

export default async function CatalogueColumnPage({ params, searchParams }: Props) {
  return ColumnPage({ code: (await params).column, params: await searchParams });
}
