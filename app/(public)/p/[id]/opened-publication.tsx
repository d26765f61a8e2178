import type { ReactNode } from "react";
import { cache } from "react";
import { MissingPublication } from "@/components/publication/missing-publication";
import { Tombstone } from "@/components/publication/tombstone";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { publicAgency } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { type PublicPublication, publicPublication } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { missingPublication, tombstone } from "@/text/publication";
import { pageMetadata } from "../../page-metadata";

/** The head and the page read the same row. */
export const readPublication = cache(publicPublication);
export const readTree = cache(columnTree);

/** A publication's page; or that it is not here (404), or no longer here (410), with nothing of its content. */
export async function openedPublication(
  id: string,
  show: (publication: PublicPublication) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const found = await readPublication(id);
  if (found?.state === "published") return show(found);
  if (found === null) {
    return (
      <PageFrame section="/catalogue" trail={[{ label: missingPublication.title }]}>
        <StatusMarker status={404} />
        <MissingPublication settings={await siteSettings()} />
      </PageFrame>
    );
  }
  return (
    <PageFrame section="/catalogue" trail={[{ label: tombstone.title }]}>
      <StatusMarker status={410} />
      <Tombstone withdrawn={found} agency={await publicAgency(found.agencyCode)} />
    </PageFrame>
  );
}

/** The head of what is not here, or no longer here. */
export function closedMetadata(isWithdrawn: boolean) {
  const { title, what } = isWithdrawn ? { ...tombstone, what: tombstone.title } : missingPublication;
  return pageMetadata({ title, description: what, canonicalPath: "/p", indexed: false });
}
