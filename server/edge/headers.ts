import { type Address, isOpen } from "./addresses";
import type { Left } from "./rate-limit";

export const PUBLIC_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Files are looked at, never run: not as a page of this site, not in a frame. */
export const FILE_CSP = "sandbox; default-src 'none'";

const DEVELOPMENT_CSP = PUBLIC_CSP.replace(
  "script-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
)
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:");

/** Staff pages run the framework: only scripts that carry this answer's nonce start. */
export function staffCsp(nonce: string, dev: boolean): string {
  const evaluated = dev ? " 'unsafe-eval'" : "";
  const styles = dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return (
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'${evaluated}; style-src ${styles}; ` +
    `img-src 'self' data: blob:; font-src 'self'; connect-src 'self'${dev ? " ws:" : ""}; worker-src 'self' blob:; ` +
    "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  );
}

/** The policy of an answer that is no staff page. */
export function publicCsp(isHtml: boolean, dev: boolean): string {
  if (!isHtml) return FILE_CSP;
  return dev ? DEVELOPMENT_CSP : PUBLIC_CSP;
}

const PUBLIC_CACHE = "public, max-age=0, must-revalidate";

/** How long an answer may be kept, and by whom; `own` is what the handler asked for. */
export function cacheControl(
  address: Address | null,
  status: number,
  setsCookie: boolean,
  own?: string,
): string {
  if (!address || address.isPrivate || setsCookie || status >= 400) return "no-store";
  const handlerDecides = address.kind !== "page" && own !== undefined;
  return handlerDecides ? own : PUBLIC_CACHE;
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
  given: { id: string; https: boolean; left?: Left | undefined },
): Record<string, string> {
  const open = isOpen(address);
  return {
    "X-Request-Id": given.id,
    "X-Content-Type-Options": "nosniff",
    // Never `no-referrer`: the site's own forms would then be posted with `Origin: null`.
    "Referrer-Policy": address?.isPrivate ? "same-origin" : "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": open ? "cross-origin" : "same-origin",
    ...(open && OPEN_TO_ALL),
    ...(given.left && {
      "RateLimit-Limit": String(given.left.limit),
      "RateLimit-Remaining": String(given.left.remaining),
      "RateLimit-Reset": String(given.left.resetSeconds),
    }),
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
