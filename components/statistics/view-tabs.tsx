import { statistics } from "@/text/statistics";

/** The pages of statistics, the open one marked; what was chosen stays chosen. */
export function ViewTabs({ current, query }: { current: keyof typeof statistics.views; query: string }) {
  return (
    <nav aria-label={statistics.menu} className="no-print mt-3 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {Object.entries(statistics.views).map(([path, name]) => (
          <li key={path}>
            <a
              href={`${path}${query}`}
              aria-current={path === current ? "page" : undefined}
              className="block border-b-2 border-transparent py-2 no-underline hover:border-line-strong aria-[current=page]:border-navy aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
