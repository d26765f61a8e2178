import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import { publicAgency } from "@/db/queries/agencies";
import { agencyIndex, agencyYears } from "@/db/queries/catalogue";
import { columnTree } from "@/db/queries/columns";
import { addressWith, type QueryParams } from "@/server/query-params";
import { directory } from "@/text/browse";
import { reportList } from "@/text/report-page";
import { readListing } from "../../listing";
import { missingMetadata, pageMetadata } from "../../page-metadata";
import { PublicationListing } from "../../publication-listing";
import { breadcrumbList, governmentOrganization, LinkedData } from "../../structured-data";
import { AgencyContact } from "./agency-contact";
import { AgencyGuide } from "./agency-guide";
import { AGENCY_HEADING, AgencyIndex, AgencyYears } from "./agency-index";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agency = await publicAgency((await params).code);
  if (!agency) return missingMetadata(directory.missing.title);
  return pageMetadata({
    title: agency.name,
    description: directory.pageDescription(agency.name),
    canonicalPath: `/agencies/${agency.code}`,
    feed: `/feeds/agencies/${agency.code}`,
  });
}

function MissingAgency() {
  return (
    <PageFrame trail={[{ label: directory.title, href: "/agencies" }, { label: directory.missing.title }]}>
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{directory.missing.title}</h1>
      <p className="mt-3 max-w-read">{directory.missing.what}</p>
      <p className="mt-4">
        <a href="/agencies" className={buttonClass("secondary")}>
          {directory.missing.list}
        </a>
      </p>
    </PageFrame>
  );
}

export default async function AgencyPage({ params, searchParams }: Props) {
  const agency = await publicAgency((await params).code);
  if (!agency) return <MissingAgency />;

  /** Bodies of other governments only issued what an archive brought. */
  const isHere = agency.level !== "external";
  const list = await readListing({ agencyId: agency.id }, { ...(await searchParams), agency: undefined });
  const address = `/agencies/${agency.code}` as const;
  const way = [
    { name: directory.title, item: "/agencies" },
    { name: agency.name, item: address },
  ];
  return (
    <PageFrame trail={[{ label: directory.title, href: "/agencies" }, { label: agency.name }]}>
      {list.pastEnd ? <StatusMarker status={404} /> : null}
      <LinkedData graph={[governmentOrganization(agency), breadcrumbList(way)]} />
      <h1 className="font-title text-2xl font-bold">{agency.name}</h1>
      {isHere ? <AgencyContact agency={agency} /> : <p className="mt-3">{directory.elsewhere}</p>}
      <p className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        {isHere ? (
          <a href={addressWith("/apply", { agency: agency.code })} className={buttonClass()}>
            {directory.applyHere(agency.shortName)}
          </a>
        ) : null}
        <a href={addressWith("/search", { agency: agency.code })} className="inline-block py-1.5">
          {directory.searchHere}
        </a>
        {isHere ? (
          <a href={addressWith("/reports", { reportAgency: agency.code })} className="inline-block py-1.5">
            {reportList.ofAgency}
          </a>
        ) : null}
      </p>
      {isHere ? <AgencyGuide agency={agency} /> : null}
      <AgencyIndex agency={agency} columns={await columnTree()} held={await agencyIndex(agency.id)} />
      {list.total > 0 || list.filtered ? (
        <AgencyYears agency={agency} years={await agencyYears(agency.id)} />
      ) : null}
      <section className="mt-12" aria-labelledby="publications">
        <h2 id="publications" className={AGENCY_HEADING}>
          {directory.publications}
        </h2>
        <PublicationListing
          list={list}
          caption={directory.caption(agency.name)}
          address={address}
          fixed={{ agency: agency.code }}
          feed={`/feeds/agencies/${agency.code}.atom`}
          empty={directory.empty(agency.name)}
        />
      </section>
    </PageFrame>
  );
}
