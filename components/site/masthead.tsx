import type { SiteSettings } from "@/db/queries/settings";
import type { DisplayPreferences } from "@/server/preferences";
import { site } from "@/text/site";

const SECTIONS = Object.entries(site.statutory);

/** The top of every public page: utilities, name, search, the five statutory sections. */
export function Masthead({
  settings,
  preferences,
  demonstration,
}: {
  settings: SiteSettings;
  preferences: DisplayPreferences;
  demonstration: boolean;
}) {
  const elder = preferences.mode === "elder";
  return (
    <header className="no-print">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-canvas focus:px-4 focus:py-2"
      >
        {site.skipToMain}
      </a>
      {demonstration ? (
        <p className="bg-tag-fix-bg px-4 py-1 text-center text-sm text-tag-fix">{site.demonstration}</p>
      ) : null}
      <div className="bg-surface text-sm">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-end gap-x-5 px-4 md:px-6">
          <form action="/preferences" method="post">
            <button
              type="submit"
              name="mode"
              value={elder ? "standard" : "elder"}
              className="min-h-9 text-ink-2 underline underline-offset-4 elder:min-h-15 elder:font-semibold"
            >
              {elder ? site.elderOff : site.elderOn}
            </button>
          </form>
          <a className="py-1.5 text-ink-2" href="/help">
            {settings.contactPhone ? site.phone(settings.contactPhone) : site.help}
          </a>
          <a className="py-1.5 text-ink-2" href="/accessibility">
            {site.accessibility}
          </a>
          <a className="py-1.5 text-ink-2" href="/login">
            {site.staffEntrance}
          </a>
        </div>
      </div>
      <div className="border-t-4 border-gov">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-5 md:px-6">
          <div>
            <a href="/" className="font-title text-2xl font-bold text-ink no-underline">
              {settings.siteName}
              <span className="inline-block"> · {site.section}</span>
            </a>
            <p className="text-sm text-ink-3">{settings.tagline}</p>
          </div>
          <search className="w-full md:w-auto">
            <form action="/search" method="get" className="flex">
              <label htmlFor="site-search" className="sr-only">
                {site.searchLabel}
              </label>
              <input
                id="site-search"
                name="q"
                type="search"
                placeholder={site.searchHint}
                autoComplete="off"
                className="min-h-12 w-full rounded-none border border-line-strong bg-canvas px-3 placeholder:text-ink-3 md:w-80"
              />
              <button type="submit" className="min-h-12 shrink-0 bg-navy px-6 font-semibold text-white">
                {site.searchButton}
              </button>
            </form>
          </search>
        </div>
      </div>
    </header>
  );
}

/** The navy bar with the five sections; `current` is the address of the section that the page belongs to. */
export function SectionBar({ current }: { current?: string | undefined }) {
  return (
    <nav aria-label={site.navigation} className="on-navy no-print bg-navy">
      <ul className="mx-auto flex max-w-page flex-wrap px-2 md:px-4">
        {SECTIONS.map(([href, label]) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="block border-b-4 border-transparent px-3 py-2.5 no-underline hover:border-white aria-[current=page]:border-focus md:px-5 md:py-3"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
