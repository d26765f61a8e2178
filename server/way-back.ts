import { ownPath } from "./own-path";

/**
 * The page of this site that a form was sent from, or the home page. Only the path is used, and only where the address before
 * it is this very site's, so that nobody is led elsewhere.
 */
export function wayBack(headers: Headers, siteUrl: URL | null): `/${string}` {
  const from = URL.parse(headers.get("referer") ?? "");
  const own = siteUrl?.host ?? headers.get("host");
  if (from === null || own === null || from.host !== own || !/^https?:$/.test(from.protocol)) return "/";
  return ownPath(from.pathname + from.search) ?? "/";
}
