import type { IncomingMessage } from "node:http";
import { PREFERENCES_COOKIE, preferencesKey } from "../preferences";
import type { Address } from "./addresses";

/** Which page was asked for; pages do not know their own address. */
export const ASKED_PATH = "x-portal-path";

/** Headers by which a visitor could speak to Next or to a proxy in our name. */
const SPOOFED =
  /^(x-middleware-|x-invoke-|x-matched-path$|x-forwarded-|forwarded$|x-original-url$|x-rewrite-url$|x-nextjs-|x-next-|x-now-|x-vercel-|x-prerender-|next-resume$|x-real-ip$|x-client-ip$|x-request-id$|x-portal-|content-security-policy|upgrade$|expect$)/;

function strip(req: IncomingMessage, drop: (name: string) => boolean): void {
  for (const name of Object.keys(req.headers)) if (drop(name)) delete req.headers[name];
  const { rawHeaders } = req;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (drop((rawHeaders[at] ?? "").toLowerCase())) rawHeaders.splice(at, 2);
  }
}

/** By these the development server finds the browser window that asks. */
const OF_A_WINDOW = /^x-nextjs-(html-)?request-id$/;

/** Removes what only the edge may say. */
export function stripSpoofed(req: IncomingMessage, dev: boolean): void {
  strip(req, (name) => SPOOFED.test(name) && !(dev && OF_A_WINDOW.test(name)));
}

/** How a visitor wants pages drawn, in one spelling; null for most, who chose nothing. */
export function displayKey(req: IncomingMessage): string | null {
  const cookies = (req.headers.cookie ?? "").split(/;\s*/);
  const display = cookies.find((cookie) => cookie.startsWith(`${PREFERENCES_COOKIE}=`));
  return display ? preferencesKey(display.slice(PREFERENCES_COOKIE.length + 1)) : null;
}

/** A public page sees no cookie but the display preferences: a mistake then shows at once, and a whole page can be kept. */
function anonymise(req: IncomingMessage): void {
  const display = displayKey(req);
  strip(req, (name) => name === "cookie" || name === "authorization");
  if (display) req.headers.cookie = `${PREFERENCES_COOKIE}=${display}`;
}

export interface Told {
  id: string;
  client: string;
  siteUrl: URL | null;
  /** The policy whose nonce Next puts on its scripts; only staff pages have one. */
  csp: string | null;
  dev: boolean;
}

/** What Next and the handlers are told by the edge; they may rely on it. */
export function tellNext(
  req: IncomingMessage,
  address: Address,
  { id, client, siteUrl, csp, dev }: Told,
): void {
  req.headers["x-request-id"] = id;
  req.headers["x-real-ip"] = client;
  // A login that ran out leads back to the page that was asked for; a public page leads to itself in other characters.
  const knowsItself = address.kind === "staffPage" ? req.method === "GET" : address.kind === "page";
  if (knowsItself && req.url) req.headers[ASKED_PATH] = req.url;
  if (siteUrl) {
    req.headers["x-forwarded-proto"] = siteUrl.protocol.slice(0, -1);
    req.headers["x-forwarded-host"] = siteUrl.host;
  }
  if (csp) req.headers["content-security-policy"] = csp;
  if (dev) return;
  // The edge compresses, once, after rewriting; and it alone says what has not changed.
  strip(req, (name) => name === "accept-encoding" || (name === "if-none-match" && address.kind === "page"));
  if (address.kind === "page") anonymise(req);
}
