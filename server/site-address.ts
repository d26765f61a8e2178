import { env } from "./env";

/** The address people reach this site by: SITE_URL, or the host that the edge has already found to be ours. */
export function siteOrigin(headers: { get(name: string): string | null }): string {
  return env().siteUrl?.origin ?? `http://${headers.get("host") ?? `localhost:${env().port}`}`;
}
