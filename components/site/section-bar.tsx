import { site } from "@/text/site";

/** The navy bar with the five statutory sections; `current` is the address of the section that the page belongs to. */
export function SectionBar({ current }: { current?: string | undefined }) {
  return (
    <nav aria-label={site.navigation} className="on-navy no-print hidden bg-navy md:block">
      <ul className="mx-auto flex max-w-page flex-wrap px-3 lg:px-2">
        {Object.entries(site.statutory).map(([href, label]) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="block border-b-4 border-transparent px-3 pt-3 pb-2 no-underline hover:border-white aria-[current=page]:border-focus lg:px-5"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
