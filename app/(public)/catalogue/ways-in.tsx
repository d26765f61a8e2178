import { waysIn } from "@/text/catalogue";

function Links({ links }: { links: Readonly<Record<string, string>> }) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {Object.entries(links).map(([href, label]) => (
        <li key={href}>
          <a href={href} className="inline-block py-2 md:py-1.5">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Everything in the catalogue that is found otherwise than by its column. */
export function WaysIn() {
  return (
    <nav aria-label={waysIn.title} className="no-print mt-6 border-y border-line py-2">
      <dl>
        {[
          { name: waysIn.title, links: waysIn.links },
          { name: waysIn.special, links: waysIn.specials },
        ].map(({ name, links }) => (
          <div key={name} className="gap-x-6 md:grid md:grid-cols-[8rem_1fr] md:items-baseline">
            <dt className="pt-1 font-semibold">{name}</dt>
            <dd>
              <Links links={links} />
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
