import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { DocumentOutline, needsOutline } from "@/components/publication/document-outline";
import { MetadataList } from "@/components/publication/metadata-list";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { StandingNotice, StandingStripe, standingClass } from "@/components/publication/standing-notice";
import { successorsOf } from "@/components/publication/successors";
import { SiteFooter } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { PageFrame } from "@/components/site/page-frame";
import { Notice } from "@/components/ui/notice";
import { publicAgency } from "@/db/queries/agencies";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { linksOf } from "@/db/queries/publication-links";
import { siteSettings } from "@/db/queries/settings";
import { validityOn } from "@/domain/publication/validity";
import { now, today } from "@/server/clock";
import { env } from "@/server/env";
import { displayPreferences } from "@/server/preferences";
import { requireStaff } from "@/server/session";
import { previewPage } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { asPublished } from "../as-published";

export const metadata: Metadata = {
  title: `${previewPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** The public page as it would be: the same frame and the same parts, with a line above that says what it is. */
export default async function PreviewPage({ params }: PageProps<"/publishing/[id]/preview">) {
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  const agency = draft && (await publicAgency(draft.agencyCode));
  if (!draft || !agency) notFound();
  const publication = asPublished(draft, now());
  const validity = validityOn(publication, today());
  const notYetInForce = publication.effectiveOn !== null && publication.effectiveOn > today();
  const outlined = needsOutline(publication.body);
  const settings = await siteSettings();
  const successors = successorsOf(await linksOf(id));
  return (
    <>
      <Masthead
        settings={settings}
        preferences={displayPreferences(await cookies())}
        demonstration={env().demonstration}
      />
      <PageFrame section="/catalogue">
        <div className="no-print py-4">
          <Notice
            tone="warn"
            title={draft.stage === "published" ? previewPage.noticePublished : previewPage.notice}
          >
            <p>
              {previewPage.detail} <a href={`/publishing/${id}`}>{previewPage.back}</a>
            </p>
          </Notice>
        </div>
        <article className={`gw-page ${outlined ? "gw-page-outlined" : ""}`}>
          <header className="gw-page-head">
            <DocumentHead publication={publication} />
            {validity === "inForce" ? null : (
              <StandingNotice {...{ publication, validity, agency, successors }} />
            )}
          </header>
          <div className="gw-page-facts no-print">
            <MetadataList publication={publication} validity={validity} notYetInForce={notYetInForce} />
          </div>
          {outlined ? <DocumentOutline body={publication.body} /> : null}
          <div className={`gw-page-text ${standingClass(validity)}`}>
            {validity === "inForce" ? null : <StandingStripe validity={validity} />}
            <DocumentText body={publication.body} />
          </div>
        </article>
      </PageFrame>
      <SiteFooter settings={settings} />
    </>
  );
}
