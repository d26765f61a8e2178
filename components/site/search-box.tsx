import { site } from "@/text/site";

/** One line to search with and its button. The page that brings its own large one hides the masthead's (see globals.css). */
export function SearchBox({ id, query, large = false }: { id: string; query?: string; large?: boolean }) {
  const height = large ? "min-h-14 sm:text-lg" : "min-h-12";
  return (
    <div className="flex">
      <label htmlFor={id} className="sr-only">
        {site.searchLabel}
      </label>
      <div className="relative w-full min-w-0">
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={site.searchHint}
          autoComplete="off"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          suppressHydrationWarning
          className={`w-full min-w-0 rounded-none border border-line-strong bg-canvas px-3 placeholder:text-ink-3 ${height}`}
        />
        {/* Filled and opened by public/enhance.js. */}
        <div id={`${id}-list`} hidden className="suggestions" suppressHydrationWarning />
      </div>
      <button
        type="submit"
        className={`shrink-0 bg-navy px-5 font-semibold text-white hover:bg-navy-deep sm:px-6 ${height}`}
      >
        {site.searchButton}
      </button>
    </div>
  );
}
