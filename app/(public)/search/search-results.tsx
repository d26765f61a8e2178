import { SearchHitItem } from "@/components/publication/search-hit";
import { Pagination } from "@/components/ui/pagination";
import { MOST_HITS } from "@/db/search/matching";
import { addressWith } from "@/server/query-params";
import { searchPage } from "@/text/browse";
import { searchTake, searchWords } from "@/text/search";
import { ListingNotices } from "../publication-listing";
import type { Asked } from "./asked";
import { NothingFound } from "./nothing-found";
import type { Results } from "./results";
import { SearchForm } from "./search-form";

/** The filters in force, each a link that takes it away (ux C-21). */
function AppliedFilters({ asked: { applied: chosen, withOnly } }: { asked: Asked }) {
  const applied = chosen.map((one) => ({
    words: one.words,
    without: withOnly(chosen.filter((other) => other !== one)).address,
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

/** What was searched besides the typed words, and how to leave it out. */
function AlsoSearched({ asked, also }: { asked: Asked; also: Results["also"] }) {
  if (!also) return null;
  return (
    <p className="mt-4">
      {searchWords.also(also.words)}
      <a
        href={addressWith("/search", { ...asked.address, q: also.onlyTyped })}
        className="inline-block py-1.5"
      >
        {searchWords.onlyTyped(also.typed.join(" "))}
      </a>
    </p>
  );
}

/** The results as a feed and as a file (ux C-25). */
function TakeAlong({ results: { asked, total, capped } }: { results: Results }) {
  const { size: _, ...address } = asked.address;
  const link = "inline-block py-1.5";
  return (
    <aside aria-label={searchTake.label} className="no-print mt-8 border-t border-line pt-3">
      <p className="flex flex-wrap gap-x-5">
        <a href={addressWith("/feeds/search.atom", address)} className={link}>
          {searchTake.subscribe}
        </a>
        <span className="py-1.5 text-ink-2">{searchTake.export}</span>
        {(["csv", "xlsx", "json"] as const).map((format) => (
          <a
            key={format}
            href={addressWith("/search/export", { ...address, format })}
            rel="nofollow"
            className={link}
          >
            {searchTake.formats[format]}
          </a>
        ))}
      </p>
      {capped || total > MOST_HITS ? (
        <p className="text-sm text-ink-2">{searchTake.capped(MOST_HITS)}</p>
      ) : null}
    </aside>
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
      <AlsoSearched asked={asked} also={results.also} />
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
          <TakeAlong results={results} />
        </>
      ) : null}
      {total === 0 && !refused ? <NothingFound results={results} /> : null}
    </div>
  );
}
