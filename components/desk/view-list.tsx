import type { DeskView } from "@/domain/info-request/desk/desk-views";
import { queue, viewNames } from "@/text/desk";
import { savedViewWords } from "@/text/desk-queue";

interface ViewLink {
  key: string;
  name: string;
  href: string;
  count?: number | undefined;
  isCurrent?: boolean;
}

function Links({ title, links }: { title: string; links: readonly ViewLink[] }) {
  if (links.length === 0) return null;
  return (
    <div className="lg:mb-4">
      <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{title}</h2>
      <ul className="flex flex-wrap lg:block">
        {links.map(({ key, name, href, count, isCurrent }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className="flex items-baseline justify-between gap-x-3 border-transparent px-4 py-1.5 no-underline hover:bg-navy-deep aria-[current=page]:border-focus aria-[current=page]:bg-navy-deep aria-[current=page]:font-semibold lg:border-l-4 lg:pr-4 lg:pl-3"
            >
              {name}
              {count === undefined ? null : <span className="tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The desk's views as links with how many cases stand in each; one's own, those of colleagues, and other pages of the desk. */
export function ViewList({
  groups,
  counts,
  current,
  hrefOf,
  kept,
  menus,
}: {
  groups: { own: readonly DeskView[]; other: readonly DeskView[] };
  counts: Readonly<Record<DeskView, number>>;
  current: DeskView | null;
  hrefOf: (view: DeskView) => string;
  kept: { pinned: readonly Omit<ViewLink, "key">[]; shared: readonly Omit<ViewLink, "key">[] };
  menus: readonly { title: string; links: readonly ViewLink[] }[];
}) {
  const viewsOf = (views: readonly DeskView[]) =>
    views.map((view) => ({
      key: view,
      name: viewNames[view],
      href: hrefOf(view),
      count: counts[view],
      isCurrent: view === current,
    }));
  const keyed = (links: readonly Omit<ViewLink, "key">[]) =>
    links.map((one) => ({ ...one, key: one.href + one.name }));
  return (
    <nav aria-label={queue.views} className="py-2 lg:py-4">
      <Links title={queue.ownViews} links={viewsOf(groups.own)} />
      {/* On a narrow screen the page comes first: a box, because <details> cannot stand open on wide screens alone. */}
      <input type="checkbox" id="desk-menu" className="peer sr-only lg:hidden" />
      <label
        htmlFor="desk-menu"
        className="flex min-h-8 w-fit cursor-pointer items-center px-4 underline underline-offset-4 peer-focus-visible:outline-3 peer-focus-visible:outline-focus lg:hidden"
      >
        {queue.menu}
      </label>
      <div className="hidden peer-checked:block lg:block">
        <Links title={savedViewWords.title} links={keyed([...kept.pinned, ...kept.shared])} />
        <Links title={queue.otherViews} links={viewsOf(groups.other)} />
        {menus.map(({ title, links }) => (
          <Links key={title} title={title} links={links} />
        ))}
      </div>
    </nav>
  );
}
