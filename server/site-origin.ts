import { env } from "./env";

/** Where this site is, for addresses that leave the page; without SITE_URL the host that the edge has checked. */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const { siteUrl, port } = env();
  return siteUrl?.origin ?? `http://${headers.get("host") ?? `localhost:${port}`}`;
}
