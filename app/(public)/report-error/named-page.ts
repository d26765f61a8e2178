import { publicAgency } from "@/db/queries/agencies";
import { publicPublication } from "@/db/queries/publications";
import { addressOf } from "@/server/edge/addresses";
import { ownPath } from "@/server/own-path";
import { type QueryParams, textParam } from "@/server/query-params";

const PUBLICATION = /^\/p\/([\w-]{1,64})$/;

/** The public page that a link to 找错 named, and whose it is; a private address is never repeated, it can hold a token. */
export async function namedPage(query: QueryParams) {
  const path = ownPath(textParam(query, "page"))?.split("?")[0];
  if (path === undefined || addressOf(path, false)?.kind !== "page") return null;
  const found = await publicPublication(PUBLICATION.exec(path)?.[1] ?? "");
  if (found === null) return { path, title: null, agency: null };
  const agency = await publicAgency(found.agencyCode);
  return { path, title: found.state === "published" ? found.title : null, agency };
}
