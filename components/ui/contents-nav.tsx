/** What a long page holds; a telephone opens it on demand. */
export function ContentsNav({
  title,
  entries,
}: {
  title: string;
  entries: readonly { id: string; label: string }[];
}) {
  return (
    <nav aria-label={title} className="no-print lg:sticky lg:top-6 lg:self-start">
      <details className="open-wide mb-4">
        <summary className="py-2.5 text-link">{title}</summary>
        <p className="wide-only border-b-2 border-navy pb-1 font-semibold">{title}</p>
        <ul>
          {entries.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`} className="flex min-h-11 items-center no-underline lg:min-h-9">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
