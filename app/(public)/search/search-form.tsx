import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { SearchBox } from "@/components/site/search-box";
import { buttonClass } from "@/components/ui/button";
import { addressWith, ROWS } from "@/server/query-params";
import { listing, searchPage } from "@/text/browse";
import { searchWords } from "@/text/search";
import type { Asked } from "./asked";
import type { Results } from "./results";

const labelled = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A day of a range; typed in any way where the browser offers no calendar. */
function DayField({
  name,
  label,
  chosen = "",
}: {
  name: string;
  label: string;
  chosen?: string | undefined;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="block text-sm text-ink-2">
        {label}
      </label>
      <input
        id={`filter-${name}`}
        name={name}
        type="date"
        min="1949-01-01"
        max="2100-12-31"
        defaultValue={chosen}
        className="min-h-11 w-full max-w-full rounded-sm border border-line-strong bg-canvas px-2 elder:min-h-15"
      />
    </div>
  );
}

/** How to ask more exactly, each with an example that works. */
function SearchTips() {
  return (
    <dl className="max-w-read pb-2">
      {searchWords.tipList.map(([example, what]) => (
        <div key={example} className="mt-2 sm:flex sm:gap-4">
          <dt className="shrink-0 sm:w-52">
            <a href={addressWith("/search", { q: example })} className="inline-block py-1">
              {example}
            </a>
          </dt>
          <dd className="py-1 text-ink-2">{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The query with its filters, each value with how many hits it has; one form, sent by either button. */
export function SearchForm({ asked, offers }: { asked: Asked; offers: Results["offers"] }) {
  const { query, applied, sort, usual, pageSize, search } = asked;
  const { scope = "all", issued } = search;
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
            <div className="grid grid-cols-2 gap-x-4 max-sm:col-span-2">
              <DayField name="from" label={searchWords.from} chosen={issued?.from} />
              <DayField name="to" label={searchWords.to} chosen={issued?.to} />
            </div>
            <FilterSelect
              name="sort"
              label={searchPage.sort}
              options={labelled(searchPage.sorts).map((one) =>
                one.value === usual ? { ...one, value: "" } : one,
              )}
              chosen={sort === usual ? "" : sort}
            />
            <FilterSelect
              name="size"
              label={searchWords.rows}
              options={ROWS.map((rows) => ({ value: String(rows), label: searchWords.rowsName(rows) }))}
              chosen={String(pageSize)}
            />
            <button type="submit" className={buttonClass("secondary")}>
              {listing.filter}
            </button>
          </div>
        </details>
        <details className="mt-1">
          <summary className="py-2.5 text-link">{searchWords.tips}</summary>
          <SearchTips />
        </details>
      </form>
    </search>
  );
}
