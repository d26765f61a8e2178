import type { SiteSettings } from "@/db/queries/settings";
import type { DisplayPreferences } from "@/server/preferences";
import { site } from "@/text/site";
import { PreferencesForm } from "./preferences-form";
import { SearchBox } from "./search-box";

const SKIP = "sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-canvas focus:px-4 focus:py-2";
const UTILITY = "flex min-h-11 items-center text-ink-2 md:min-h-9";

/** The top of every public page: ways to skip it, utilities, the red line, name and search. */
export function Masthead({
  settings,
  preferences,
  demonstration,
}: {
  settings: SiteSettings;
  preferences: DisplayPreferences;
  demonstration: boolean;
}) {
  const { siteName, tagline, contactPhone, contactHours } = settings;
  return (
    <header className="no-print">
      <a href="#main" className={SKIP}>
        {site.skipToMain}
      </a>
      <a href="#columns" className={`${SKIP} skip-columns`}>
        {site.skipToColumns}
      </a>
      <a href="#site-search" className={`${SKIP} masthead-search`}>
        {site.skipToSearch}
      </a>
      {demonstration ? (
        <p className="bg-tag-fix-bg px-4 py-1 text-center text-sm text-tag-fix">{site.demonstration}</p>
      ) : null}
      <div className="bg-surface text-sm">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-3 px-4 sm:gap-x-5 md:px-6">
          <PreferencesForm {...preferences} />
          <ul className="flex flex-wrap items-center gap-x-3 sm:gap-x-5">
            {contactPhone ? (
              <li className="flex items-center gap-x-2">
                <a className={UTILITY} href={`tel:${contactPhone}`}>
                  <span className="max-md:sr-only">{site.phoneBefore}</span>
                  {site.phone}&nbsp;{contactPhone}
                </a>
                <span className="hidden text-ink-3 lg:inline elder:hidden">{contactHours}</span>
              </li>
            ) : null}
            <li>
              <a className={UTILITY} href="/accessibility">
                {site.accessibilityShort}
              </a>
            </li>
            <li>
              <a className={UTILITY} href="/login">
                <span className="max-md:sr-only">{site.staff}</span>
                {site.signIn}
              </a>
            </li>
          </ul>
        </div>
      </div>
      <div className="border-t-4 border-gov">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-5 md:px-6">
          <div>
            <a href="/" className="font-title text-xl font-bold text-ink no-underline md:text-2xl">
              <span className="inline-block">{siteName}&nbsp;·&nbsp;</span>
              <span className="inline-block">{site.section}</span>
            </a>
            <p className="text-sm text-ink-3">{tagline}</p>
          </div>
          <search className="masthead-search w-full md:w-72 lg:w-100">
            <form action="/search" method="get">
              <SearchBox id="site-search" />
            </form>
          </search>
        </div>
      </div>
    </header>
  );
}
