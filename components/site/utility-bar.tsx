import type { SiteSettings } from "@/db/queries/settings";
import type { DisplayPreferences } from "@/server/preferences";
import type { Reading } from "@/server/reading";
import { display, readAloud } from "@/text/display";
import { site } from "@/text/site";
import { PreferencesForm } from "./preferences-form";

const UTILITY = "flex min-h-11 items-center text-ink-2 md:min-h-9";

/** 繁體 or 简体: the same page in the other characters, named in them. */
function OtherCharacters({ traditional, other }: Reading) {
  if (other === null) return null;
  const lang = traditional ? "zh-Hans" : "zh-Hant";
  return (
    <a href={other} hrefLang={lang} lang={lang} translate="no" className={`${UTILITY} text-link`}>
      {traditional ? display.simplified : display.traditional}
    </a>
  );
}

/** How the page is drawn on the left, who helps on the right: in the same place on every page (WCAG 3.2.6). */
export function UtilityBar({
  settings: { contactPhone, contactHours },
  preferences,
  reading,
}: {
  settings: SiteSettings;
  preferences: DisplayPreferences;
  reading: Reading;
}) {
  return (
    <div className="bg-surface text-sm">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-3 px-4 sm:gap-x-5 md:px-6">
        <section aria-label={display.bar} className="flex flex-wrap items-center gap-x-3 sm:gap-x-4">
          <PreferencesForm {...preferences} />
          <OtherCharacters {...reading} />
          {/* The script shows it where the browser can speak. */}
          <button
            type="button"
            id="read-aloud"
            hidden
            aria-label={readAloud.startFull}
            className="min-h-11 text-link underline underline-offset-4 md:min-h-9"
          >
            {readAloud.start}
          </button>
        </section>
        <ul className="flex flex-wrap items-center gap-x-3 sm:gap-x-4">
          {contactPhone ? (
            <li className="flex items-center gap-x-2">
              <a className={UTILITY} href={`tel:${contactPhone}`}>
                <span className="max-md:sr-only">{site.phoneBefore}</span>
                {site.phone}&nbsp;{contactPhone}
              </a>
              <span className="hidden text-ink-3 xl:inline elder:hidden">{contactHours}</span>
            </li>
          ) : null}
          <li>
            <a className={UTILITY} href="/help#call">
              {display.helpMe}
            </a>
          </li>
          <li className="max-sm:hidden">
            <a className={UTILITY} href="/accessibility">
              {site.accessibilityShort}
            </a>
          </li>
          <li>
            <a className={UTILITY} href="/login">
              <span className="max-lg:sr-only">{site.staff}</span>
              {site.signIn}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}
