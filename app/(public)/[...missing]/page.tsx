import type { Metadata } from "next";
import { RecentList } from "@/components/publication/recent-list";
import { PageFrame } from "@/components/site/page-frame";
import { SearchBox } from "@/components/site/search-box";
import { StatusMarker } from "@/components/site/status-marker";
import { recentlyPublished } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { missingPage } from "@/text/browse";
import { missingMetadata } from "../page-metadata";

const NEWEST = 5;

export function generateMetadata(): Promise<Metadata> {
  return missingMetadata(missingPage.title);
}

/** Every address that nothing stands at. */
export default async function MissingPage() {
  const { contactPhone } = await siteSettings();
  const recent = await recentlyPublished(NEWEST);
  return (
    <PageFrame trail={[{ label: missingPage.title }]}>
      <StatusMarker status={404} />
      <div className="own-search max-w-read">
        <h1 className="font-title text-2xl font-bold">{missingPage.title}</h1>
        <p className="mt-3">{missingPage.what}</p>
        <h2 className="mt-6 font-semibold">{missingPage.search}</h2>
        <search>
          <form action="/search" method="get" className="mt-2">
            <SearchBox id="missing-search" large />
          </form>
        </search>
        <ul className="mt-4 flex flex-wrap gap-x-8">
          <li>
            <a href="/" className="inline-block py-1.5">
              {missingPage.home}
            </a>
          </li>
          <li>
            <a href="/catalogue" className="inline-block py-1.5">
              {missingPage.catalogue}
            </a>
          </li>
          {contactPhone ? (
            <li>
              <a href={`tel:${contactPhone}`} className="inline-block py-1.5">
                {missingPage.phone(contactPhone)}
              </a>
            </li>
          ) : null}
        </ul>
        {recent.length > 0 ? (
          <section className="mt-10" aria-labelledby="recent">
            <h2 id="recent" className="mb-2 font-title text-xl font-bold">
              {missingPage.recent}
            </h2>
            <RecentList rows={recent} />
          </section>
        ) : null}
      </div>
    </PageFrame>
  );
}
