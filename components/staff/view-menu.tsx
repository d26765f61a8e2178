/** The navy column of an area: its pages, the one that is open marked. */
export function ViewMenu({
  label,
  views,
  current,
}: {
  label: string;
  /** Names by address. */
  views: Readonly<Record<string, string>>;
  current: string;
}) {
  return (
    <nav aria-label={label} className="py-2 lg:py-4">
      <ul className="flex flex-wrap lg:block">
        {Object.entries(views).map(([href, name]) => (
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
    </nav>
  );
}
