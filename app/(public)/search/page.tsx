import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { addressWith, type QueryParams } from "@/server/query-params";
import { searchPage } from "@/text/browse";
import { pageMetadata } from "../page-metadata";
import { resultsFor } from "./results";
import { SearchResults } from "./search-results";
import { straightTo } from "./straight-to";

interface Props {
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked, searched, page, totalWords } = await resultsFor(await searchParams);
  return pageMetadata({
    title: searched ? searchPage.resultTitle(asked.query, page, totalWords) : searchPage.heading,
    description: searchPage.description,
    canonicalPath: "/search",
    feed: addressWith("/feeds/search", { ...asked.address, sort: undefined }),
    indexed: false,
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const straight = await straightTo(params);
  if (straight) redirect(straight);
  const results = await resultsFor(params);
  return (
    <PageFrame trail={[{ label: searchPage.heading }]}>
      {results.status === 200 ? null : <StatusMarker status={results.status} />}
      <SearchResults results={results} />
    </PageFrame>
  );
}
