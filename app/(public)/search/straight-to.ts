import { onlyNumbered } from "@/db/search/only-numbered";
import { addressWith, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { readAsked } from "./asked";

/**
 * Where a search for a number leads at once (ux C-20): to the one document that bears it. Whoever asks for the list (`list=1`), turns
 * pages or narrows gets the list.
 */
export async function straightTo(params: QueryParams): Promise<`/${string}` | null> {
  const query = textParam(params, "q");
  if (textParam(params, "list") !== "" || pageParam(params) > 1) return null;
  const id = await onlyNumbered(query);
  if (id === null || (await readAsked(params)).applied.length > 0) return null;
  return addressWith(`/p/${id}`, { number: query });
}
