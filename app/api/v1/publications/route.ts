import { openListed } from "@/db/queries/open-publications";
import { publicationsForHits } from "@/db/queries/publications";
import { snippet } from "@/db/search/highlight";
import type { SearchTerm } from "@/db/search/query";
import { today } from "@/server/clock";
import { cataloguePage } from "@/server/interface/catalogue-list";
import { catalogueQuestion } from "@/server/interface/catalogue-question";
import { cursorOf, placeOf } from "@/server/interface/cursor";
import { openReader, wrongParameters } from "@/server/interface/open-reader";
import { listPublications } from "@/server/interface/operations";
import { itemOf } from "@/server/interface/publication-answer";
import { siteOrigin } from "@/server/site-origin";
import { interfaceProblems } from "@/text/interface-problems";

const USUAL = 20;
/** As long as on the search page. */
const SNIPPET = 90;

/** Where the words stand in each hit. */
async function snippets(ids: readonly string[], terms: readonly SearchTerm[]): Promise<Map<string, string>> {
  if (terms.length === 0) return new Map();
  const found = await publicationsForHits(ids);
  return new Map(
    found.map(({ id, summary, bodyText }) => {
      const text = [summary, bodyText].filter(Boolean).join("\n");
      return [
        id,
        snippet(text, terms, SNIPPET)
          .segments.map((segment) => segment.text)
          .join(""),
      ];
    }),
  );
}

/** Publications, by words or all of them, narrowed and page by page. */
export const GET = openReader(listPublications, async (query, { headers }) => {
  const { cursor, limit = USUAL, facets, ...asked } = query;
  const question = await catalogueQuestion(query);
  const place = cursor === undefined ? null : placeOf({ ...asked, limit }, cursor);
  if (cursor !== undefined && place === null)
    throw wrongParameters(400, [{ parameter: "cursor", detail: interfaceProblems.cursor }]);
  const written = { today: today(), origin: siteOrigin(headers) };
  const wanted = { place, limit, wantsFacets: facets === "1", today: written.today };
  const page = await cataloguePage(query, question, wanted);
  const found = await snippets(page.ids, page.terms);
  const items = (await openListed(page.ids)).map((row) => {
    const words = found.get(row.id);
    return { ...itemOf(row, written), ...(words !== undefined && { snippet: words }) };
  });
  return {
    total: page.total,
    items,
    ...(page.facets && { facets: page.facets }),
    nextCursor: page.next && cursorOf({ ...asked, limit }, page.next),
  };
});
