import { SearchBox } from "@/components/site/search-box";
import type { SiteSettings } from "@/db/queries/settings";
import { home } from "@/text/browse";

const NAME = "font-title text-2xl font-bold";
const DOOR =
  "flex min-h-24 flex-col justify-center border-b-2 border-navy py-4 no-underline hover:bg-surface";

/** The first page in 长者模式: five things, one below the other (ux A-06). */
export function ElderHome({ settings }: { settings: SiteSettings }) {
  const { contactPhone, contactHours } = settings;
  const doors = [
    { href: "/apply", name: home.elder.apply, what: home.apply.what },
    { href: "/track", name: home.elder.track, what: home.track.what },
    { href: "/catalogue", name: home.elder.columns, what: home.find.what },
  ];
  return (
    <main id="main" tabIndex={-1} className="own-search mx-auto max-w-page px-4 md:px-6">
      <div className="max-w-read">
        <h1 className="sr-only">{home.heading}</h1>
        <section className="border-b-2 border-navy py-6">
          <h2 className={NAME}>{home.elder.find}</h2>
          <search>
            <form action="/search" method="get" className="mt-3">
              <SearchBox id="home-search" large />
            </form>
          </search>
        </section>
        {doors.map(({ href, name, what }) => (
          <a key={href} href={href} className={DOOR}>
            <span className={`${NAME} text-link underline underline-offset-4`}>{name}</span>
            <span className="text-ink-2">{what}</span>
          </a>
        ))}
        {contactPhone ? (
          <p className="on-navy mt-8">
            <a
              href={`tel:${contactPhone}`}
              className="flex min-h-20 flex-wrap items-center gap-x-4 bg-navy px-5 py-3 text-xl font-bold no-underline hover:bg-navy-deep"
            >
              {home.elder.call}
              <span className="tabular-nums">{contactPhone}</span>
            </a>
          </p>
        ) : null}
        <p className="mt-2 text-ink-2">{contactHours}</p>
      </div>
    </main>
  );
}
