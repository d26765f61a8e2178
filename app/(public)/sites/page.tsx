import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AgencyWebsite } from "@/components/site/agency-website";
import { catalogueGroups, columnHref } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { type PublicAgency, publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { AGENCY_LEVELS, siteMap } from "@/text/browse";
import { waysIn } from "@/text/catalogue";
import { site } from "@/text/site";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: siteMap.title,
    description: siteMap.description,
    canonicalPath: "/sites",
  });
}

interface PlainLink {
  href: string;
  label: string;
}

const linksOf = (given: Readonly<Record<string, string>>): PlainLink[] =>
  Object.entries(given).map(([href, label]) => ({ href, label }));

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="border-b-2 border-navy pb-1.5 font-title text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Links({ links }: { links: readonly PlainLink[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-8">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className="inline-block py-1.5">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Agencies({ agencies }: { agencies: readonly PublicAgency[] }) {
  return (
    <ul className="gap-x-10 md:columns-2 elder:columns-1">
      {agencies.map(({ code, name, phone }) => (
        <li
          key={code}
          className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
        >
          <a href={`/agencies/${code}`} className="py-1">
            {name}
          </a>
          <a href={`tel:${phone}`} className="py-1 text-sm whitespace-nowrap tabular-nums">
            {phone}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The directory of the agencies' own sites, by level. */
function GovernmentSites({ agencies }: { agencies: readonly PublicAgency[] }) {
  const held = agencies.filter(({ website }) => website !== null);
  if (held.length === 0) return null;
  return (
    <Part title={siteMap.governmentSites}>
      <p className="mt-2 max-w-read text-ink-2">{siteMap.governmentSitesLead}</p>
      {LEVELS.map((level) => {
        const own = held.filter((agency) => agency.level === level);
        return own.length === 0 ? null : (
          <section key={level} className="mt-4">
            <h3 className="font-semibold">{AGENCY_LEVELS[level]}</h3>
            <ul className="mt-1 grid grid-cols-2 gap-x-6 md:grid-cols-3 lg:grid-cols-4 elder:grid-cols-1">
              {own.map(({ code, shortName, website }) => (
                <li key={code}>
                  <AgencyWebsite href={website ?? ""} label={shortName} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Part>
  );
}

const LEVELS = Object.keys(AGENCY_LEVELS) as (keyof typeof AGENCY_LEVELS)[];

export default async function SiteMapPage() {
  const columns = await columnTree();
  const agencies = await publicAgencies();
  return (
    <PageFrame trail={[{ label: siteMap.title }]}>
      <h1 className="font-title text-2xl font-bold">{siteMap.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{siteMap.description}</p>
      <Part title={siteMap.services}>
        <Links links={linksOf(siteMap.serviceLinks)} />
      </Part>
      <Part title={waysIn.title}>
        <Links links={linksOf({ ...waysIn.links, ...waysIn.specials })} />
      </Part>
      <Part title={siteMap.columns}>
        <Links links={linksOf(site.statutory)} />
        <dl className="mt-2">
          {catalogueGroups(columns).map((group) => (
            <div
              key={group.id}
              className="gap-x-6 border-t border-line py-2 md:grid md:grid-cols-[8rem_1fr] md:items-baseline"
            >
              <dt>
                <a href={columnHref(group.code)} className="inline-block py-1.5 font-semibold">
                  {group.name}
                </a>
              </dt>
              <dd className="-mt-2">
                <Links
                  links={columns
                    .filter(({ parentId }) => parentId === group.id)
                    .map(({ code, name }) => ({ href: columnHref(code), label: name }))}
                />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      {LEVELS.map((level) => (
        <Part key={level} title={AGENCY_LEVELS[level]}>
          <Agencies agencies={agencies.filter((agency) => agency.level === level)} />
        </Part>
      ))}
      <GovernmentSites agencies={agencies} />
      <Part title={siteMap.about}>
        <Links links={linksOf(site.footerLinks)} />
      </Part>
    </PageFrame>
  );
}
