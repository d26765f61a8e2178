import { SearchHitItem } from "@/components/publication/search-hit";
import { Pagination } from "@/components/ui/pagination";
import { addressWith } from "@/server/query-params";
import { searchPage } from "@/text/browse";
import { ListingNotices } from "../publication-listing";
import type { Asked } from "./asked";
import { NothingFound } from "./nothing-found";
import type { Results } from "./results";
import { SearchForm } from "./search-form";

/** The filters in force, each a link that takes it away (ux C-21). */
function AppliedFilters({ asked: { applied: chosen, address } }: { asked: Asked }) {
  const applied = chosen.map(({ facet, label }) => ({
    words: searchPage.chosen(searchPage.facets[facet], label),
    without: { ...address, [facet]: undefined },
  }));
  if (applied.length === 0) return null;
  return (
    <ul aria-label={searchPage.applied} className="mt-4 flex flex-wrap gap-3">
      {applied.map(({ words, without }) => (
        <li key={words}>
          <a
            href={addressWith("/search", without)}
            className="flex min-h-11 items-center gap-x-2 border border-line-strong px-3 text-ink no-underline hover:bg-surface"
          >
            <span className="sr-only">{searchPage.remove}</span>
            {words}
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The whole answer to a search: the form again, what was narrowed, the hits and their pages, or where else to look. */
export function SearchResults({ results }: { results: Results }) {
  const { asked, searched, refused, notices, total, totalWords, page, pages, pageSize, hits } = results;
  return (
    <div className="own-search max-w-[60rem]">
      <h1 className="font-title text-2xl font-bold">
        {searched ? searchPage.resultHeading(asked.query) : searchPage.heading}
      </h1>
      <SearchForm asked={asked} offers={results.offers} />
      <AppliedFilters asked={asked} />
      <ListingNotices notices={notices} />
      {total > 0 ? (
        <>
          <p role="status" className="mt-6 border-b-2 border-navy pb-2 text-ink-2">
            {searched ? searchPage.total(totalWords) : searchPage.all(totalWords)}
          </p>
          <ol start={(page - 1) * pageSize + 1}>
            {hits.map((hit) => (
              <SearchHitItem key={hit.id} hit={hit} />
            ))}
          </ol>
          {pages > 1 ? (
            <Pagination
              page={page}
              pages={pages}
              total={totalWords}
              hrefOf={(number) => addressWith("/search", { ...asked.address, page: number })}
            />
          ) : null}
        </>
      ) : null}
      {total === 0 && !refused ? <NothingFound results={results} /> : null}
    </div>
  );
}
