import { publicReader } from "@/server/handlers";
import { textParam } from "@/server/query-params";
import { suggestionsFor } from "@/server/search/suggestions";
import { suggestionKinds } from "@/text/search";

/** A withdrawn document is gone from everywhere within a minute (PS-014). */
const CACHE = "public, max-age=60";

/** What the box may offer while somebody types; the box works without it. */
export const GET = publicReader(async ({ url }) => {
  const items = await suggestionsFor(textParam(Object.fromEntries(url.searchParams), "q"));
  const said = items.map(({ kind, note, ...item }) => ({ ...item, note: note || suggestionKinds[kind] }));
  return Response.json({ items: said }, { headers: { "cache-control": CACHE } });
});
