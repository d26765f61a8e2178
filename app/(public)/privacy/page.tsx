import type { Metadata } from "next";
import { SiteContact } from "@/components/site/site-contact";
import { Items, Paragraphs, StandingPage } from "@/components/site/standing-page";
import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { privacy } from "@/text/standing";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: privacy.title, description: privacy.description, canonicalPath: "/privacy" });
}

/** What of a person the site keeps, for what, and how long. */
export default async function PrivacyPage() {
  const settings = await siteSettings();
  const agency = placingAgency(await publicAgencies()) ?? null;
  const { sections, subject, body } = privacy;
  const mail = { subject: subject(settings.siteName), body };
  return (
    <StandingPage
      title={privacy.title}
      lead={<Paragraphs lines={privacy.lead} />}
      sections={[
        { id: "reading", title: sections.reading, content: <Items items={privacy.reading} /> },
        {
          id: "applying",
          title: sections.applying,
          content: (
            <>
              <Paragraphs lines={[privacy.applyingText]} />
              <Items items={privacy.applying} />
              <Paragraphs lines={[privacy.applyingNot]} />
            </>
          ),
        },
        { id: "who", title: sections.who, content: <Items items={privacy.who} /> },
        { id: "protect", title: sections.protect, content: <Items items={privacy.protect} /> },
        { id: "kept", title: sections.kept, content: <Items items={privacy.kept} /> },
        { id: "rights", title: sections.rights, content: <Items items={privacy.rights} /> },
        {
          id: "contact",
          title: sections.contact,
          content: <SiteContact settings={settings} agency={agency} mail={mail} />,
        },
      ]}
    />
  );
}
