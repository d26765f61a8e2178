import type { Metadata } from "next";
import { ColumnNav } from "@/components/site/column-nav";
import { PageFrame } from "@/components/site/page-frame";
import { buttonClass } from "@/components/ui/button";
import { publishedUpTo } from "@/db/queries/catalogue";
import { columnTree } from "@/db/queries/columns";
import { enteredDate } from "@/domain/entry/entered-date";
import { type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, type QueryParams, textParam } from "@/server/query-params";
import { recentPage as words } from "@/text/catalogue";
import { pageMetadata } from "../page-metadata";
import { ListingNotices } from "../publication-listing";
import { RecentDays } from "./recent-days";

/** So many on a page; a day that has more goes on on the next. */
const PAGE = 100;

interface Props {
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, description } = words;
  const isFirst = textParam(await searchParams, "until") === "";
  return pageMetadata({ title, description, canonicalPath: "/recent", indexed: isFirst });
}

/** The day that an address goes back from, and the id after which a day goes on. */
function readPlace(params: QueryParams): { day: CalendarDate; after: string | null; notices: string[] } {
  const typed = textParam(params, "until");
  if (typed === "") return { day: today(), after: null, notices: [] };
  const read = enteredDate(typed);
  if (!("value" in read)) {
    return { day: today(), after: null, notices: [words.notADay([...typed].slice(0, 20).join(""))] };
  }
  const after = textParam(params, "after");
  return { day: read.value, after: /^[\w-]{1,64}$/.test(after) ? after : null, notices: [] };
}

/** 最近公开: everything in the order of its publication, day by day. */
export default async function RecentPage({ searchParams }: Props) {
  const params = await searchParams;
  const { day, after, notices } = readPlace(params);
  const found = await publishedUpTo(day, after, PAGE + 1);
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const isFirst = textParam(params, "until") === "";
  return (
    <PageFrame
      section="/catalogue"
      trail={[{ label: words.title }]}
      aside={<ColumnNav columns={await columnTree()} open={[]} section="/recent" />}
    >
      <h1 className="font-title text-2xl font-bold">{words.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{words.description}</p>
      <ListingNotices notices={notices} />
      <form action="/recent" method="get" className="no-print mt-5 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="until" className="block text-sm text-ink-2">
            {words.jump}
          </label>
          <input
            id="until"
            name="until"
            type="date"
            defaultValue={isFirst ? "" : day}
            max={today()}
            className="min-h-11 rounded-sm border border-line-strong bg-canvas px-3 elder:min-h-15"
          />
        </div>
        <button type="submit" className={buttonClass("secondary")}>
          {words.show}
        </button>
        <a href="/feeds/recent.atom" className="flex min-h-11 items-center">
          {words.subscribe}
        </a>
      </form>
      {rows.length === 0 ? (
        <p className="mt-8">{words.none}</p>
      ) : (
        <RecentDays rows={rows} goesOn={after === null ? null : day} />
      )}
      <p className="no-print mt-8 flex flex-wrap gap-x-6">
        {isFirst ? null : (
          <a href="/recent" className="inline-block py-2">
            {words.newest}
          </a>
        )}
        {last ? (
          <a
            href={addressWith("/recent", { until: calendarDate(last.publishedOn), after: last.id })}
            rel="next"
            className="inline-block py-2"
          >
            {words.older}
          </a>
        ) : null}
      </p>
    </PageFrame>
  );
}
