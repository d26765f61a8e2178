import type { DeskView } from "@/domain/info-request/desk-views";
import { queue, viewNames } from "@/text/desk";

/** The desk's views as links with how many cases stand in each. */
export function ViewList({
  groups,
  counts,
  current,
  hrefOf,
}: {
  groups: { own: readonly DeskView[]; other: readonly DeskView[] };
  counts: Readonly<Record<DeskView, number>>;
  current: DeskView | null;
  hrefOf: (view: DeskView) => string;
}) {
  const shown = [
    { title: queue.ownViews, views: groups.own },
    { title: queue.otherViews, views: groups.other },
  ];
  return (
    <nav aria-label={queue.views} className="py-2 lg:py-4">
      {shown.map(({ title, views }) => (
        <div key={title} className="lg:mb-4">
          <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{title}</h2>
          <ul className="flex flex-wrap lg:block">
            {views.map((view) => (
              <li key={view}>
                <a
                  href={hrefOf(view)}
                  aria-current={view === current ? "page" : undefined}
                  className="flex items-baseline justify-between gap-x-3 border-transparent px-4 py-1.5 no-underline hover:bg-navy-deep aria-[current=page]:border-focus aria-[current=page]:bg-navy-deep aria-[current=page]:font-semibold lg:border-l-4 lg:pr-4 lg:pl-3"
                >
                  {viewNames[view]}
                  <span className="tabular-nums">{counts[view]}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
