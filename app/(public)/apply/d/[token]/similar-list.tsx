import type { SimilarPublication } from "@/db/search/similar-publications";
import { dayInFull } from "@/text/dates";

/** Published documents that may be the very thing, each with where it comes from. */
export function SimilarList({ found }: { found: readonly SimilarPublication[] }) {
  return (
    <ul className="mt-3 border-t-2 border-navy">
      {found.map(({ id, title, documentNumber, agencyName, publishedOn }) => (
        <li key={id} className="border-b border-line py-3">
          <a href={`/p/${id}`} className="font-semibold">
            {title}
          </a>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-3">
            {documentNumber ? <span>{documentNumber}</span> : null}
            <span>{agencyName}</span>
            <span>{dayInFull(publishedOn)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
