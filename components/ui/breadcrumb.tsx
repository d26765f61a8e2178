/** Where this page stands; the last item is the page itself. */
export function Breadcrumb({ trail }: { trail: readonly { label: string; href?: string }[] }) {
  return (
    <nav aria-label="当前位置" className="no-print py-4 text-sm text-ink-2">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ label, href }, at) => (
          <li key={`${href ?? ""}|${label}`} className="flex gap-x-2">
            {href ? (
              <a className="inline-block py-0.5" href={href}>
                {label}
              </a>
            ) : (
              <span className="py-0.5" aria-current="page">
                {label}
              </span>
            )}
            {at < trail.length - 1 ? (
              <span aria-hidden="true" className="py-0.5">
                ›
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
