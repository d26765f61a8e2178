import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SiteContact } from "@/components/site/site-contact";
import { Items, Paragraphs, StandingPage } from "@/components/site/standing-page";
import { Button } from "@/components/ui/button";
import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { type DisplayPreferences, displayPreferences } from "@/server/preferences";
import { readingTools } from "@/text/publication";
import { site } from "@/text/site";
import { accessibility } from "@/text/standing";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = accessibility;
  return pageMetadata({ title, description, canonicalPath: "/accessibility" });
}

const SIZES = Object.entries(readingTools.sizes);

function Modes({ mode, size }: DisplayPreferences) {
  const elder = mode === "elder";
  return (
    <>
      <p className="mt-2">
        {accessibility.modesNow(accessibility.modeNames[mode], readingTools.sizes[size])}
      </p>
      <form action="/preferences" method="post" className="mt-2 flex flex-wrap gap-3">
        <Button name="mode" value={elder ? "standard" : "elder"} type="submit" kind="secondary">
          {elder ? site.elderOff : site.elderOn}
        </Button>
        {SIZES.map(([value, label]) => (
          <Button
            key={value}
            name="size"
            value={value}
            type="submit"
            kind="quiet"
            aria-pressed={value === size}
            className="aria-pressed:border-navy aria-pressed:bg-navy aria-pressed:text-white"
          >
            {readingTools.size}
            {label}
          </Button>
        ))}
      </form>
      <Items items={accessibility.modes} />
    </>
  );
}

/** 无障碍声明: what can be relied on, what is missing, whom to tell. */
export default async function AccessibilityPage() {
  const settings = await siteSettings();
  const agency = placingAgency(await publicAgencies()) ?? null;
  const { sections, subject, body } = accessibility;
  const mail = { subject: subject(settings.siteName), body };
  return (
    <StandingPage
      title={accessibility.title}
      lead={<Paragraphs lines={accessibility.lead} />}
      sections={[
        { id: "modes", title: sections.modes, content: Modes(displayPreferences(await cookies())) },
        { id: "keyboard", title: sections.keyboard, content: <Items items={accessibility.keyboard} /> },
        { id: "content", title: sections.content, content: <Items items={accessibility.content} /> },
        { id: "gaps", title: sections.gaps, content: <Items items={accessibility.gaps} /> },
        {
          id: "contact",
          title: sections.contact,
          content: (
            <>
              <Paragraphs lines={accessibility.contact} />
              <div className="mt-3">
                <SiteContact settings={settings} agency={agency} mail={mail} />
              </div>
            </>
          ),
        },
      ]}
    />
  );
}
