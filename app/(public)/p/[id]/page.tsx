import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { MissingPublication } from "@/components/publication/missing-publication";
import { Tombstone } from "@/components/publication/tombstone";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgency } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { filesOf } from "@/db/queries/publication-files";
import { linksOf } from "@/db/queries/publication-links";
import { neighbours, publicPublication } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { namedAlike } from "@/db/search/named-alike";
import { excerptOf } from "@/domain/publication/body";
import { today } from "@/server/clock";
import { displayPreferences } from "@/server/preferences";
import { siteOrigin } from "@/server/site-origin";
import { missingPublication, tombstone } from "@/text/publication";
import { pageMetadata } from "../../page-metadata";
import { placeOf } from "../../place";
import { PublishedPage } from "./published-page";

const MOST_RELATED = 6;

/** The head and the page read the same row. */
const read = cache(publicPublication);
const readTree = cache(columnTree);

export async function generateMetadata({ params }: PageProps<"/p/[id]">): Promise<Metadata> {
  const { id } = await params;
  const found = await read(id);
  if (found?.state !== "published") {
    const { title, what } = found
      ? { title: tombstone.title, what: tombstone.title }
      : { title: missingPublication.title, what: missingPublication.what };
    return pageMetadata({ title, description: what, canonicalPath: "/p", indexed: false });
  }
  const { title, agencyName, summary, body, keywords, publishedAt, publishedOn, legacyPublished } = found;
  return pageMetadata({
    title,
    description: summary ?? excerptOf(body),
    canonicalPath: `/p/${id}`,
    column: placeOf(await readTree(), found.columnId).column,
    content: { id, publishedAt, publishedOn, legacyPublished, source: agencyName, keywords },
  });
}

export default async function PublicationPage({ params }: PageProps<"/p/[id]">) {
  const { id } = await params;
  const found = await read(id);
  if (found === null) {
    return (
      <PageFrame section="/catalogue" trail={[{ label: missingPublication.title }]}>
        <StatusMarker status={404} />
        <MissingPublication settings={await siteSettings()} />
      </PageFrame>
    );
  }
  const agency = await publicAgency(found.agencyCode);
  if (found.state === "withdrawn") {
    return (
      <PageFrame section="/catalogue" trail={[{ label: tombstone.title }]}>
        <StatusMarker status={410} />
        <Tombstone withdrawn={found} agency={agency} />
      </PageFrame>
    );
  }
  return (
    <PublishedPage
      publication={found}
      agency={agency}
      place={placeOf(await readTree(), found.columnId)}
      around={await neighbours(found)}
      related={await namedAlike(found, MOST_RELATED)}
      links={await linksOf(id)}
      files={await filesOf(id)}
      today={today()}
      origin={siteOrigin(await headers())}
      size={displayPreferences(await cookies()).size}
    />
  );
}
