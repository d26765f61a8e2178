import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { SearchBox } from "@/components/site/search-box";
import { buttonClass } from "@/components/ui/button";
import { listing, searchPage } from "@/text/browse";
import type { Asked } from "./asked";
import type { Results } from "./results";

const labelled = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The query with its filters, each value with how many hits it has; one form, sent by either button. */
export function SearchForm({ asked, offers }: { asked: Asked; offers: Results["offers"] }) {
  const { query, applied, sort, scope } = asked;
  return (
    <search>
      <form action="/search" method="get" className="mt-4">
        <SearchBox id="search-query" query={query} large />
        <details className="open-wide mt-3" open={applied.length > 0}>
          <summary className="py-2.5 text-link">{searchPage.narrow}</summary>
          <div className={FILTER_ROW}>
            {offers.map(({ facet, options, chosen }) =>
              options.length > 0 ? (
                <FilterSelect
                  key={facet}
                  name={facet}
                  label={searchPage.facets[facet]}
                  every={searchPage.anyOf(searchPage.facets[facet])}
                  wide={facet === "agency" || facet === "column"}
                  options={options}
                  chosen={chosen}
                />
              ) : null,
            )}
            <FilterSelect
              name="scope"
              label={searchPage.scope}
              options={labelled(searchPage.scopes)}
              chosen={scope}
            />
            <FilterSelect
              name="sort"
              label={searchPage.sort}
              options={labelled(searchPage.sorts)}
              chosen={sort}
            />
            <button type="submit" className={buttonClass("secondary")}>
              {listing.filter}
            </button>
          </div>
        </details>
      </form>
    </search>
  );
}
