import { searchWords } from "@/text/search";

/** Says why a search ended on a document, and leads to everything else that it finds. */
export function OpenedByNumber({ query }: { query: string }) {
  return (
    <nav aria-label={searchWords.byNumber.label} className="no-print mb-3 text-ink-2">
      {searchWords.byNumber.what(query)}
      <a href={`/search?${new URLSearchParams({ q: query, list: "1" })}`} className="inline-block py-1.5">
        {searchWords.byNumber.list}
      </a>
    </nav>
  );
}
