import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { SearchBox } from "@/components/site/search-box";
import { buttonClass } from "@/components/ui/button";
import { listing, searchPage } from "@/text/browse";
import type { Asked } from "./results";

/** The query with its filters; one form, sent by either button. */
export function SearchForm({ asked: { query, agency, year, sort, choices } }: { asked: Asked }) {
  return (
    <search>
      <form action="/search" method="get" className="mt-4">
        <SearchBox id="search-query" query={query} large />
        <details className="open-wide mt-3" open={agency !== undefined || year !== undefined}>
          <summary className="py-2.5 text-link">{searchPage.narrow}</summary>
          <div className={FILTER_ROW}>
            <FilterSelect
              name="agency"
              label={listing.agency}
              every={listing.everyAgency}
              wide
              options={choices.agencies.map(({ code, name }) => ({ value: code, label: name }))}
              chosen={agency?.code}
            />
            <FilterSelect
              name="year"
              label={listing.year}
              every={listing.everyYear}
              options={choices.years.map((one) => ({
                value: String(one.year),
                label: listing.yearName(one.year),
              }))}
              chosen={year?.toString()}
            />
            <FilterSelect
              name="sort"
              label={searchPage.sort}
              options={Object.entries(searchPage.sorts).map(([value, label]) => ({ value, label }))}
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
