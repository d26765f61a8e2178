import { Citation } from "@/components/publication/citation";
import { CorrectionNotice } from "@/components/publication/correction-notice";
import { DocumentOutline, needsOutline } from "@/components/publication/document-outline";
import { FileList } from "@/components/publication/file-list";
import { MetadataList } from "@/components/publication/metadata-list";
import { NeighbourLinks } from "@/components/publication/neighbour-links";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { OpenedByNumber } from "@/components/publication/opened-by-number";
import { ReadingTools } from "@/components/publication/reading-tools";
import { RelatedLinks } from "@/components/publication/related-links";
import {
  StandingNotice,
  StandingStripe,
  SucceededNotice,
  standingClass,
} from "@/components/publication/standing-notice";
import { successorsOf } from "@/components/publication/successors";
import { PageFrame } from "@/components/site/page-frame";
import type { PublicAgency } from "@/db/queries/agencies";
import type { Correction } from "@/db/queries/corrections";
import type { PublicFile } from "@/db/queries/publication-files";
import type { PublicationLink } from "@/db/queries/publication-links";
import type { neighbours, PublicPublication } from "@/db/queries/publications";
import type { NamedAlike } from "@/db/search/named-alike";
import { type Validity, validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { DisplayPreferences } from "@/server/preferences";
import { publicationPage } from "@/text/publication";
import { breadcrumbOf, type Place } from "../../place";
import { FORMATS } from "./[format]/files";
import { structuredData } from "./structured-data";

export interface PublishedPageProps {
  /** The number that was searched for, where the search led straight here. */
  openedBy: string | null;
  publication: PublicPublication;
  agency: PublicAgency | null;
  place: Place;
  around: Awaited<ReturnType<typeof neighbours>>;
  links: readonly PublicationLink[];
  related: readonly NamedAlike[];
  files: readonly PublicFile[];
  /** Hashes of files whose bytes are not there. */
  missing: ReadonlySet<string>;
  /** 更正说明 of its versions. */
  corrections: readonly Correction[];
  shortCode: string | null;
  today: CalendarDate;
  origin: string;
  size: DisplayPreferences["size"];
}

function Onward({ publication, links, related, around }: PublishedPageProps) {
  const { id, title, agencyCode } = publication;
  const asked = new URLSearchParams({
    agency: agencyCode,
    subject: publicationPage.askForMoreSubject(title),
  });
  return (
    <>
      <RelatedLinks title={title} links={links} related={related} />
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

/** C-08: whatever took this text's place is named above it, whether or not somebody has said yet that it is over. */
function Standing({ publication, agency, links, validity }: PublishedPageProps & { validity: Validity }) {
  const successors = successorsOf(links);
  if (validity === "inForce")
    return successors.length === 0 ? null : <SucceededNotice successors={successors} />;
  return <StandingNotice {...{ publication, validity, agency, successors }} />;
}

/** The page of one publication: title first on a telephone, 著录项 first on a wide screen, the text alone on paper. */
export function PublishedPage(props: PublishedPageProps) {
  const { publication, place, links, files, shortCode, today, origin, size } = props;
  const path = `/p/${publication.id}`;
  const validity = validityOn(publication, today);
  const notYetInForce = publication.effectiveOn !== null && publication.effectiveOn > today;
  const outlined = needsOutline(publication.body);
  return (
    <PageFrame section={place.section} trail={breadcrumbOf(place)}>
      {props.openedBy === null ? null : <OpenedByNumber query={props.openedBy} />}
      {Object.entries(FORMATS).map(([format, type]) => (
        <link key={format} rel="alternate" type={type.split(";")[0]} href={`${path}.${format}`} />
      ))}
      <script type="application/ld+json">
        {structuredData(publication, { validity, notYetInForce, place, origin, links, files })}
      </script>
      <article
        className={`gw-page ${outlined ? "gw-page-outlined" : ""} ${validity === "inForce" ? "" : "gw-page-lapsed"}`}
      >
        <header className="gw-page-head">
          <DocumentHead publication={publication} />
          <Standing {...props} validity={validity} />
          <CorrectionNotice corrections={props.corrections} />
        </header>
        <div className="gw-page-facts no-print">
          <MetadataList publication={publication} validity={validity} notYetInForce={notYetInForce} />
          <ReadingTools path={path} size={size} />
        </div>
        {outlined ? <DocumentOutline body={publication.body} /> : null}
        <div className={`gw-page-text ${standingClass(validity)}`}>
          {validity === "inForce" ? null : <StandingStripe validity={validity} />}
          <DocumentText body={publication.body} />
          {files.length === 0 ? null : (
            <div className="gw-cite">
              <FileList
                publicationId={publication.id}
                files={files}
                missing={props.missing}
                phone={props.agency?.phone ?? null}
              />
            </div>
          )}
          <Citation
            publication={publication}
            validity={validity}
            notYetInForce={notYetInForce}
            url={`${origin}${path}`}
            shortUrl={shortCode === null ? null : `${origin}/d/${shortCode}`}
            today={today}
          />
          <div className="gw-cite">
            <Onward {...props} />
          </div>
        </div>
      </article>
    </PageFrame>
  );
}
