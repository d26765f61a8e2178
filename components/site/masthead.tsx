import { AlertBanner } from "@/components/alert/alert-banner";
import type { PublicAlert } from "@/db/queries/alerts";
import type { SiteSettings } from "@/db/queries/settings";
import type { DisplayPreferences } from "@/server/preferences";
import type { Reading } from "@/server/reading";
import { display } from "@/text/display";
import { site } from "@/text/site";
import { SKIP } from "./preferences-form";
import { SearchBox } from "./search-box";
import { UtilityBar } from "./utility-bar";

/** Where a page has no other characters to be read in. */
const SIMPLIFIED_ONLY: Reading = { traditional: false, other: null };

/** The top of every public page: ways to skip it, utilities, the red line, name and search. */
export function Masthead({
  settings,
  preferences,
  demonstration,
  reading = SIMPLIFIED_ONLY,
  alerts = [],
}: {
  settings: SiteSettings;
  preferences: DisplayPreferences;
  demonstration: boolean;
  reading?: Reading;
  /** The warnings in force, the worst first. */
  alerts?: readonly PublicAlert[];
}) {
  const { siteName, tagline } = settings;
  return (
    <header className="no-print">
      <a href="#main" className={SKIP}>
        {site.skipToMain}
      </a>
      <AlertBanner alerts={alerts} />
      {demonstration ? (
        <p className="bg-tag-fix-bg px-4 py-1 text-center text-sm text-tag-fix">{site.demonstration}</p>
      ) : null}
      <UtilityBar settings={settings} preferences={preferences} reading={reading} />
      {reading.traditional && reading.other ? (
        <p className="bg-tag-doing-bg px-4 py-1 text-center text-sm text-tag-doing">
          {display.converted}
          <a
            href={reading.other}
            hrefLang="zh-Hans"
            lang="zh-Hans"
            translate="no"
            className="whitespace-nowrap"
          >
            {display.toSimplified}
          </a>
        </p>
      ) : null}
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
