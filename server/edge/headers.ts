import { type Address, isOpen } from "./addresses";
import { EMBED_STYLE_SOURCE } from "./embed-style";
import type { Left } from "./rate-limit";

/** How long a file is, told by its handler to the edge, which makes it the Content-Length; no visitor sees it. */
export const FILE_LENGTH = "x-portal-file-length";

export const PUBLIC_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A list in a frame of another site: nothing but its own style, and only where `hosts` let it. */
export function embedCsp(hosts: string): string {
  const ancestors = hosts.split(" ").filter((host) => EMBEDDER.test(host));
  return `default-src 'none'; style-src ${EMBED_STYLE_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors.join(" ") || "'none'"}`;
}

/** By this a handler tells the edge who may show its answer in a frame: `https://host` or `http://host` each, parted by blanks. */
export const EMBEDDERS = "x-portal-embedders";
const EMBEDDER = /^('self'|https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?)$/;

/** Files are looked at, never run: not as a page of this site, not in a frame. */
export const FILE_CSP = "sandbox; default-src 'none'";

const DEVELOPMENT_CSP = PUBLIC_CSP.replace(
  "script-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
)
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:");

/** A preview shows itself once more inside a frame of a telephone's width. */
const PREVIEW = /^\/publishing\/[^/]+\/preview$/;

/** Staff pages run the framework: only scripts that carry this answer's nonce start. */
export function staffCsp(nonce: string, dev: boolean, path = ""): string {
  const framed = PREVIEW.test(path) ? "frame-src 'self'; frame-ancestors 'self'" : "frame-ancestors 'none'";
  const evaluated = dev ? " 'unsafe-eval'" : "";
  const styles = dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return (
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'${evaluated}; style-src ${styles}; ` +
    `img-src 'self' data: blob:; font-src 'self'; connect-src 'self'${dev ? " ws:" : ""}; worker-src 'self' blob:; ` +
    `manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; ${framed}`
  );
}

/** The policy of an answer that is no staff page. */
export function publicCsp(isHtml: boolean, dev: boolean): string {
  if (!isHtml) return FILE_CSP;
  return dev ? DEVELOPMENT_CSP : PUBLIC_CSP;
}

const PUBLIC_CACHE = "public, max-age=0, must-revalidate";
/** A page as somebody chose to see it stays with that browser, so that what others keep depends on the address alone. */
const OWN_CACHE = "private, no-cache";

/** How long an answer may be kept, and by whom. */
export function cacheControl(
  address: Address | null,
  status: number,
  said: {
    setsCookie: boolean;
    /** The page was drawn as somebody chose. */
    isChosen: boolean;
    /** What the handler asked for. */
    own?: string | undefined;
  },
): string {
  if (!address || address.isPrivate || said.setsCookie || status >= 400) return "no-store";
  if (address.kind !== "page") return said.own ?? PUBLIC_CACHE;
  return said.isChosen ? OWN_CACHE : PUBLIC_CACHE;
}

/** Any site's scripts may read, ask whether something is new, and see what the answer says of itself; never with a cookie. */
const OPEN_TO_ALL = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Headers": "If-None-Match",
  "Access-Control-Expose-Headers":
    "ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Change-Seq, X-Request-Id",
  "Access-Control-Max-Age": "86400",
} as const;

/** The headers that every answer carries, whatever it is (security.md §6.7). */
export function standingHeaders(
  address: Address | null,
  given: { id: string; https: boolean; staging?: boolean; left?: Left | undefined },
): Record<string, string> {
  const open = isOpen(address);
  const framed = address?.kind === "embed";
  return {
    "X-Request-Id": given.id,
    "X-Content-Type-Options": "nosniff",
    // Never `no-referrer`: the site's own forms would then be posted with `Origin: null`.
    "Referrer-Policy": address?.isPrivate ? "same-origin" : "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": open || framed ? "cross-origin" : "same-origin",
    ...(open && OPEN_TO_ALL),
    ...(given.left && {
      "RateLimit-Limit": String(given.left.limit),
      "RateLimit-Remaining": String(given.left.remaining),
      "RateLimit-Reset": String(given.left.resetSeconds),
    }),
    ...(given.staging && { "X-Robots-Tag": "noindex, nofollow" }),
    ...(given.https && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  };
}

const FRAMEWORK = /^(x-powered-by$|x-nextjs-|x-middleware-|x-action-|access-control-allow-)/;

/** True for a header of the framework's own that no visitor needs. */
export function isFrameworkHeader(name: string): boolean {
  return FRAMEWORK.test(name.toLowerCase());
}

/** A Link header without its script preloads; empty when nothing else is left. */
export function linkWithoutScripts(link: string): string {
  const links = link.split(/,\s*(?=<)/);
  return links.filter((one) => !/as="?script|rel="?modulepreload/i.test(one)).join(", ");
}
