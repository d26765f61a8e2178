/** Pages of a menu that belong together, under their name. */
interface ViewGroup {
  title: string;
  addresses: readonly string[];
}

function Views({ views, current }: { views: readonly (readonly [string, string])[]; current: string }) {
  return (
    <ul className="flex flex-wrap lg:block">
      {views.map(([href, name]) => (
        <li key={href}>
          <a
            href={href}
            aria-current={href === current ? "page" : undefined}
            className="block border-transparent px-4 py-1.5 no-underline hover:bg-navy-deep aria-[current=page]:border-focus aria-[current=page]:bg-navy-deep aria-[current=page]:font-semibold lg:border-l-4 lg:pl-3"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The navy column of an area: its pages, the one that is open marked; many stand in groups, whose names a narrow screen leaves out. */
export function ViewMenu({
  label,
  views,
  groups,
  current,
}: {
  label: string;
  /** Names by address. */
  views: Readonly<Record<string, string>>;
  groups?: readonly ViewGroup[];
  current: string;
}) {
  return (
    <nav aria-label={label} className="py-2 lg:py-4">
      {groups ? (
        groups.map(({ title, addresses }) => (
          <div key={title} className="lg:mb-3">
            <h2 className="px-4 py-1 text-xs font-normal max-lg:hidden">{title}</h2>
            <Views views={addresses.map((href) => [href, views[href] ?? href])} current={current} />
          </div>
        ))
      ) : (
        <Views views={Object.entries(views)} current={current} />
      )}
    </nav>
  );
}
