/** What has to be put right, first on the page; each line leads to its field. */
export function ErrorSummary({
  title,
  problems,
}: {
  title: string;
  /** `href` for a field that stands on another page. */
  problems: readonly { field: string; sentence: string; href?: string }[];
}) {
  if (problems.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      className="mt-6 border-2 border-l-8 border-gov px-5 py-4"
      id="error-summary"
    >
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-2 list-disc pl-5">
        {problems.map(({ field, sentence, href = `#${field}` }) => (
          <li key={`${field}|${sentence}`}>
            <a href={href} className="inline-block min-h-6 align-top font-semibold text-gov">
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
