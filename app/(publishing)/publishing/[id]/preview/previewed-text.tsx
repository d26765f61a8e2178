import { notFound } from "next/navigation";
import { DocumentOutline, needsOutline } from "@/components/publication/document-outline";
import { MetadataList } from "@/components/publication/metadata-list";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { RelatedLinks } from "@/components/publication/related-links";
import {
  StandingNotice,
  StandingStripe,
  SucceededNotice,
  standingClass,
} from "@/components/publication/standing-notice";
import { successorsOf } from "@/components/publication/successors";
import { PreviewFiles } from "@/components/publishing/preview-files";
import { PageFrame } from "@/components/site/page-frame";
import { publicAgency } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { draftFilesOf } from "@/db/queries/publication-draft-files";
import type { PublishingDraft } from "@/db/queries/publication-drafts";
import { validityOn } from "@/domain/publication/validity";
import { now, today } from "@/server/clock";
import { breadcrumbOf, placeOf } from "../../../../(public)/place";
import { asPublished } from "../as-published";
import { previewLinks } from "./preview-links";

/** The text of a draft with its facts, files and links, as its public page will have them. */
export async function PreviewedText({ draft }: { draft: PublishingDraft }) {
  const place = placeOf(await columnTree(), draft.columnId);
  const agency = await publicAgency(draft.agencyCode);
  if (!agency) notFound();
  const publication = asPublished(draft, now());
  const validity = validityOn(publication, today());
  const notYetInForce = publication.effectiveOn !== null && publication.effectiveOn > today();
  const outlined = needsOutline(publication.body);
  const links = await previewLinks(draft.id, draft.fields);
  const successors = successorsOf(links);
  return (
    <PageFrame section={place.section} trail={breadcrumbOf(place)}>
      <article className={`gw-page ${outlined ? "gw-page-outlined" : ""}`}>
        <header className="gw-page-head">
          <DocumentHead publication={publication} />
          {validity !== "inForce" ? (
            <StandingNotice {...{ publication, validity, agency, successors }} />
          ) : successors.length > 0 ? (
            <SucceededNotice successors={successors} />
          ) : null}
        </header>
        <div className="gw-page-facts no-print">
          <MetadataList publication={publication} validity={validity} notYetInForce={notYetInForce} />
        </div>
        {outlined ? <DocumentOutline body={publication.body} /> : null}
        <div className={`gw-page-text ${standingClass(validity)}`}>
          {validity === "inForce" ? null : <StandingStripe validity={validity} />}
          <DocumentText body={publication.body} />
          <PreviewFiles files={await draftFilesOf(draft.id)} />
          <div className="gw-cite">
            <RelatedLinks title={publication.title} links={links} related={[]} />
          </div>
        </div>
      </article>
    </PageFrame>
  );
}
