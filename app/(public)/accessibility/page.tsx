import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SiteContact } from "@/components/site/site-contact";
import { Items, Paragraphs, StandingPage } from "@/components/site/standing-page";
import { Button } from "@/components/ui/button";
import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { type DisplayPreferences, displayPreferences } from "@/server/preferences";
import { display } from "@/text/display";
import { readingTools } from "@/text/publication";
import { accessibility } from "@/text/standing";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = accessibility;
  return pageMetadata({ title, description, canonicalPath: "/accessibility" });
}

const SIZES = Object.entries(readingTools.sizes);
const THEMES = Object.entries(display.themes);
const PRESSED = "aria-pressed:border-navy aria-pressed:bg-navy aria-pressed:text-white";

interface Choice {
  name: keyof DisplayPreferences;
  label: string;
  choices: readonly (readonly [value: string, label: string])[];
  now: string;
}

/** One thing to choose, as a row of buttons that work without a script. */
function ChoiceForm({ name, label, choices, now }: Choice) {
  return (
    <form action="/preferences" method="post" className="mt-3">
      <fieldset className="flex flex-wrap items-center gap-3">
        <legend className="float-left min-w-20 pr-2 text-ink-2">{label}</legend>
        {choices.map(([value, text]) => (
          <Button
            key={value}
            name={name}
            value={value}
            type="submit"
            kind="quiet"
            aria-pressed={value === now}
            className={PRESSED}
          >
            {text}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}

function Modes({ mode, size, contrast, theme }: DisplayPreferences) {
  const { modeNames, contrastNames, choose } = accessibility;
  return (
    <>
      <p className="mt-2">
        {accessibility.modesNow(modeNames[mode], readingTools.sizes[size], contrastNames[contrast])}
      </p>
      <ChoiceForm name="mode" label={choose.mode} choices={Object.entries(modeNames)} now={mode} />
      <ChoiceForm name="size" label={choose.size} choices={SIZES} now={size} />
      <ChoiceForm
        name="contrast"
        label={choose.contrast}
        choices={Object.entries(contrastNames)}
        now={contrast}
      />
      <ChoiceForm name="theme" label={display.theme} choices={THEMES} now={theme} />
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
