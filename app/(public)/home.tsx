import { RecentList } from "@/components/publication/recent-list";
import { totalIn } from "@/components/site/catalogue-tree";
import { catalogueGroups, columnHref } from "@/components/site/column-nav";
import { SearchBox } from "@/components/site/search-box";
import { SectionBar } from "@/components/site/section-bar";
import type { PublicAgency } from "@/db/queries/agencies";
import type { ColumnRow } from "@/db/queries/columns";
import type { CatalogueRow } from "@/db/queries/publications";
import type { SiteSettings } from "@/db/queries/settings";
import { type CalendarDate, calendarDate, daysBetween } from "@/domain/time/calendar-date";
import { AGENCY_LEVELS, catalogue, home } from "@/text/browse";
import { site } from "@/text/site";

/** 首页两周不更新 is a veto item (国办秘函〔2019〕19号): the page says so itself before anybody else does. */
const QUIET_DAYS = 14;
const SECTION = "border-t-2 border-navy pt-3";
const HEADING = "mb-3 font-title text-xl font-bold";

function Doors() {
  const doors = [
    { href: "/catalogue", ...home.find },
    { href: "/apply", ...home.apply },
    { href: "/track", ...home.track },
  ];
  return (
    <nav aria-label={home.doors}>
      <ul className="border-t-2 border-navy">
        {doors.map(({ href, name, what }) => (
          <li
            key={href}
            className="group relative grid gap-x-6 border-b border-line py-4 hover:bg-surface sm:grid-cols-[8rem_1fr] sm:items-baseline"
          >
            <a href={href} className="font-title text-xl font-bold after:absolute after:inset-0">
              {name}
            </a>
            <p className="text-ink-2">{what}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Recent({ rows, today }: { rows: readonly CatalogueRow[]; today: CalendarDate }) {
  const [newest] = rows;
  const quiet = newest !== undefined && daysBetween(calendarDate(newest.publishedOn), today) > QUIET_DAYS;
  return (
    <section className={`mt-12 ${SECTION}`} aria-labelledby="recent">
      <h2 id="recent" className={HEADING}>
        {home.recent}
      </h2>
      {quiet ? <p className="mb-3 text-ink-2">{home.recentOld(QUIET_DAYS)}</p> : null}
      {newest ? <RecentList rows={rows} /> : <p>{home.recentNone}</p>}
      {newest ? (
        <p className="mt-3">
          <a href="/recent" className="inline-block py-1.5">
            {home.recentAll}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Columns({ columns, counts }: { columns: readonly ColumnRow[]; counts: Map<string, number> }) {
  const described = new Map(columns.map(({ code, description }) => [columnHref(code), description]));
  return (
    <section className={`mt-12 ${SECTION}`} aria-labelledby="home-columns">
      <h2 id="home-columns" className={HEADING}>
        {home.columns}
      </h2>
      <dl className="border-t border-line">
        {Object.entries(site.statutory).map(([href, label]) => (
          <div
            key={href}
            className="grid gap-x-6 border-b border-line py-3.5 sm:grid-cols-[10.5rem_1fr] sm:items-baseline"
          >
            <dt>
              <a href={href} className="font-semibold">
                {label}
              </a>
            </dt>
            <dd className="text-ink-2">
              {described.get(href as `/${string}`) ?? null}
              {href === "/catalogue" ? (
                <ul className="mt-2 flex flex-wrap gap-x-6">
                  {catalogueGroups(columns).map(({ id, code, name }) => (
                    <li key={id}>
                      <a href={columnHref(code)} className="inline-block py-1.5">
                        {name}
                      </a>{" "}
                      <span className="text-sm text-ink-3 tabular-nums">
                        {catalogue.count(totalIn({ columns, counts }, id))}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Agencies({ agencies }: { agencies: readonly PublicAgency[] }) {
  return (
    <section className={SECTION} aria-labelledby="home-agencies">
      <h2 id="home-agencies" className={HEADING}>
        {home.agencies}
      </h2>
      <ul className="border-t border-line">
        {(Object.keys(AGENCY_LEVELS) as (keyof typeof AGENCY_LEVELS)[]).map((level) => (
          <li key={level} className="flex items-baseline justify-between gap-x-4 border-b border-line">
            <a href={`/agencies#${level}`} className="py-2.5">
              {AGENCY_LEVELS[level]}
            </a>
            <span className="text-sm text-ink-3 tabular-nums">
              {home.agencyCount(agencies.filter((agency) => agency.level === level).length)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ settings }: { settings: SiteSettings }) {
  const { contactPhone, contactHours, contactAddress } = settings;
  const rows = [
    { label: home.contactHours, value: contactHours },
    { label: home.contactAddress, value: contactAddress },
  ].filter(({ value }) => value !== "");
  if (contactPhone === "" && rows.length === 0) return null;
  return (
    <section className={`mt-10 md:max-lg:mt-0 ${SECTION}`} aria-labelledby="home-contact">
      <h2 id="home-contact" className={HEADING}>
        {home.contact}
      </h2>
      <div>
        {contactPhone ? (
          <a href={`tel:${contactPhone}`} className="inline-block py-1 text-xl font-semibold tabular-nums">
            {contactPhone}
          </a>
        ) : null}
        <dl className="text-sm">
          {rows.map(({ label, value }) => (
            <div key={label} className="mt-2">
              <dt className="text-ink-3">{label}</dt>
              <dd className="text-ink-2">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** The first page: search, three doors, what is new, the five columns, the agencies, whom to call. */
export function StandardHome({
  settings,
  recent,
  columns,
  counts,
  agencies,
  today,
}: {
  settings: SiteSettings;
  recent: readonly CatalogueRow[];
  columns: readonly ColumnRow[];
  counts: Map<string, number>;
  agencies: readonly PublicAgency[];
  today: CalendarDate;
}) {
  return (
    <>
      <SectionBar />
      <main id="main" tabIndex={-1} className="own-search mx-auto max-w-page px-4 md:px-6">
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
          <div className="py-8 md:py-12">
            <h1 className="font-title text-2xl font-bold md:text-3xl">{home.heading}</h1>
            <search>
              <form action="/search" method="get" className="mt-5">
                <SearchBox id="home-search" large />
                <p className="mt-2 text-sm text-ink-3">{home.searchHint}</p>
              </form>
            </search>
          </div>
          <div className="lg:col-start-1">
            <Doors />
            <Recent rows={recent} today={today} />
          </div>
          <div className="gap-x-14 max-lg:mt-12 md:max-lg:grid md:max-lg:grid-cols-2">
            <Agencies agencies={agencies} />
            <Contact settings={settings} />
          </div>
        </div>
        <Columns columns={columns} counts={counts} />
      </main>
    </>
  );
}
