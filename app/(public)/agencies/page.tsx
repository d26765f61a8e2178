import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { publicAgencies } from "@/db/queries/agencies";
import { countByAgency } from "@/db/queries/publications";
import { directory } from "@/text/browse";
import { pageMetadata } from "../page-metadata";
import { AgencyTables } from "./agency-tables";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: directory.title,
    description: directory.description,
    canonicalPath: "/agencies",
  });
}

export default async function AgenciesPage() {
  return (
    <PageFrame trail={[{ label: directory.title }]}>
      <h1 className="font-title text-2xl font-bold">{directory.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{directory.intro}</p>
      <AgencyTables agencies={await publicAgencies()} counts={await countByAgency()} />
    </PageFrame>
  );
}
