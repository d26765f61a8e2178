import { RecentList } from "@/components/publication/recent-list";
import type { ListedRow } from "@/db/queries/listings";
import { weekdayName, recentPage as words } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";

/** Publications under the day on which each was published. */
export function RecentDays({
  rows,
  goesOn,
}: {
  rows: readonly ListedRow[];
  /** The day that the page before has begun. */
  goesOn: string | null;
}) {
  return [...Map.groupBy(rows, ({ publishedOn }) => publishedOn)].map(([day, some]) => (
    <section key={day} className="mt-8" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="mb-1 flex items-baseline justify-between gap-x-4">
        <span className="font-title text-lg font-bold">
          {dayInFull(day)}
          <span className="ml-2 font-sans text-base font-normal text-ink-3">{weekdayName(day)}</span>
          {day === goesOn ? <span className="text-base font-normal">{words.goesOn}</span> : null}
        </span>
        <span className="text-sm font-normal text-ink-3 tabular-nums">{words.count(some.length)}</span>
      </h2>
      <RecentList rows={some} caption={words.caption(dayInFull(day))} dated={false} />
    </section>
  ));
}
