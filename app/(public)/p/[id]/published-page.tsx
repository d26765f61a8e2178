import { Citation } from "@/components/publication/citation";
import { DocumentOutline, needsOutline } from "@/components/publication/document-outline";
import { MetadataList } from "@/components/publication/metadata-list";
import { NeighbourLinks } from "@/components/publication/neighbour-links";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { ReadingTools } from "@/components/publication/reading-tools";
import { RelatedLinks } from "@/components/publication/related-links";
import { StandingNotice, StandingStripe, standingClass } from "@/components/publication/standing-notice";
import { PageFrame } from "@/components/site/page-frame";
import type { PublicAgency } from "@/db/queries/agencies";
import type { PublicFile } from "@/db/queries/publication-files";
import type { PublicationLink } from "@/db/queries/publication-links";
import type { neighbours, PublicPublication } from "@/db/queries/publications";
import type { NamedAlike } from "@/db/search/named-alike";
import { validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { DisplayPreferences } from "@/server/preferences";
import { publicationPage } from "@/text/publication";
import { breadcrumbOf, type Place } from "../../place";
import { structuredData } from "./structured-data";

export interface PublishedPageProps {
  publication: PublicPublication;
  agency: PublicAgency | null;
  place: Place;
  around: Awaited<ReturnType<typeof neighbours>>;
  related: readonly NamedAlike[];
  links: readonly PublicationLink[];
  files: readonly PublicFile[];
  today: CalendarDate;
  origin: string;
  size: DisplayPreferences["size"];
}

function Onward({ publication, related, around }: PublishedPageProps) {
  const { id, title, agencyCode } = publication;
  const asked = new URLSearchParams({
    agency: agencyCode,
    subject: publicationPage.askForMoreSubject(title),
  });
  return (
    <>
      <RelatedLinks title={title} related={related} />
      <NeighbourLinks {...around} />
      <p className="no-print mt-6 flex flex-wrap justify-between gap-x-8 gap-y-2">
        <span>
          {publicationPage.askForMoreHint}
          <a href={`/apply?${asked}`}>{publicationPage.askForMore}</a>
        </span>
        <a href={`/report-error?page=${encodeURIComponent(`/p/${id}`)}`}>{publicationPage.reportError}</a>
      </p>
    </>
  );
}

/** The page of one publication: title first on a telephone, 著录项 first on a wide screen, the text alone on paper. */
export function PublishedPage(props: PublishedPageProps) {
  const { publication, agency, place, today, origin, size, links, files } = props;
  const path = `/p/${publication.id}`;
  const validity = validityOn(publication, today);
  const notYetInForce = publication.effectiveOn !== null && publication.effectiveOn > today;
  const outlined = needsOutline(publication.body);
  return (
    <PageFrame section={place.section} trail={breadcrumbOf(place)}>
      <link rel="alternate" type="application/json" href={`${path}.json`} />
      <link rel="alternate" type="text/markdown" href={`${path}.md`} />
      <script type="application/ld+json">
        {structuredData(publication, { validity, notYetInForce, place, origin, links, files })}
      </script>
      <article
        className={`gw-page ${outlined ? "gw-page-outlined" : ""} ${validity === "inForce" ? "" : "gw-page-lapsed"}`}
      >
        <header className="gw-page-head">
          <DocumentHead publication={publication} />
          {validity === "inForce" ? null : (
            <StandingNotice publication={publication} validity={validity} agency={agency} />
          )}
        </header>
        <div className="gw-page-facts no-print">
          <MetadataList publication={publication} validity={validity} notYetInForce={notYetInForce} />
          <ReadingTools path={path} size={size} />
        </div>
        {outlined ? <DocumentOutline body={publication.body} /> : null}
        <div className={`gw-page-text ${standingClass(validity)}`}>
          {validity === "inForce" ? null : <StandingStripe validity={validity} />}
          <DocumentText body={publication.body} />
          <Citation publication={publication} validity={validity} url={`${origin}${path}`} today={today} />
          <Onward {...props} />
        </div>
      </article>
    </PageFrame>
  );
}
