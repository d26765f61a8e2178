import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { publicAgency } from "@/db/queries/agencies";
import { correctionsOf } from "@/db/queries/corrections";
import { filesOf } from "@/db/queries/publication-files";
import { linksOf } from "@/db/queries/publication-links";
import { neighbours } from "@/db/queries/publications";
import { shortCodeFor } from "@/db/queries/short-links";
import { namedAlike } from "@/db/search/named-alike";
import { excerptOf } from "@/domain/publication/body";
import { today } from "@/server/clock";
import { missingFiles } from "@/server/files/missing-files";
import { displayPreferences } from "@/server/preferences";
import { textParam } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";
import { pageMetadata } from "../../page-metadata";
import { placeOf } from "../../place";
import { closedMetadata, openedPublication, readPublication, readTree } from "./opened-publication";
import { PublishedPage } from "./published-page";

const MOST_RELATED = 6;

export async function generateMetadata({ params }: PageProps<"/p/[id]">): Promise<Metadata> {
  const { id } = await params;
  const found = await readPublication(id);
  if (found?.state !== "published") return closedMetadata(found !== null);
  const { title, agencyName, summary, body, keywords, publishedAt, publishedOn, legacyPublished } = found;
  return pageMetadata({
    title,
    description: summary ?? excerptOf(body),
    canonicalPath: `/p/${id}`,
    column: placeOf(await readTree(), found.columnId).column,
    content: { publishedAt, publishedOn, legacyPublished, source: agencyName, keywords },
  });
}

export default async function PublicationPage({ params, searchParams }: PageProps<"/p/[id]">) {
  const { id } = await params;
  const number = textParam(await searchParams, "number");
  return openedPublication(id, async (found) => (
    <PublishedPage
      openedBy={number === "" ? null : number}
      publication={found}
      agency={await publicAgency(found.agencyCode)}
      place={placeOf(await readTree(), found.columnId)}
      around={await neighbours(found)}
      links={await linksOf(id)}
      related={await namedAlike(found, MOST_RELATED)}
      files={await filesOf(id)}
      missing={await missingFiles(id)}
      corrections={await correctionsOf(id)}
      shortCode={await shortCodeFor(id)}
      today={today()}
      origin={siteOrigin(await headers())}
      size={displayPreferences(await cookies()).size}
    />
  ));
}
