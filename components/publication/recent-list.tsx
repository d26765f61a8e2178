import type { CatalogueRow } from "@/db/queries/publications";
import { home, listing } from "@/text/browse";
import { METADATA_LABELS } from "@/text/publication";

/** The newest publications, a line each: what, by whom, when. */
export function RecentList({
  rows,
  caption = home.recent,
  dated = true,
}: {
  rows: readonly Pick<CatalogueRow, "id" | "title" | "agencyName" | "publishedOn">[];
  caption?: string;
  /** False where a heading says the day. */
  dated?: boolean;
}) {
  return (
    <table className="w-full border-t border-line tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{listing.name}</th>
          <th scope="col">{listing.publisher}</th>
          {dated ? <th scope="col">{METADATA_LABELS.publishedOn}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, agencyName, publishedOn }) => (
          <tr
            key={id}
            className="flex flex-wrap gap-x-3 border-b border-line py-2.5 align-baseline sm:table-row sm:py-0"
          >
            <th scope="row" className="basis-full text-left font-normal sm:py-2.5 sm:pr-6">
              <a href={`/p/${id}`} title={title} className="visited:text-link-visited">
                {title}
              </a>
            </th>
            <td className="text-sm text-ink-3 sm:w-52 sm:py-2.5 sm:pr-6">{agencyName}</td>
            {dated ? (
              <td className="text-sm whitespace-nowrap text-ink-3 sm:w-24 sm:py-2.5 sm:text-right">
                {publishedOn}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
