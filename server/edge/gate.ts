import type { IncomingMessage } from "node:http";
import { readingOf, simplifiedPath } from "../traditional/address";
import { type Address, type AddressKind, addressOf, isOpen } from "./addresses";
import { announcesBody } from "./body";
import type { Refusal } from "./error-page";
import { bodyLimit, type EdgeLimits, type RateName, ratesOf } from "./limits";
import { rateKey } from "./networks";
import { isOwnHost, isOwnOrigin, type Site } from "./own-site";
import type { RateLimiter } from "./rate-limit";
import { stripSpoofed } from "./request-headers";
import { readTarget } from "./target";
import type { Visit } from "./visit";

export interface Gate extends Site {
  dev: boolean;
  limits: EdgeLimits;
  limiter: RateLimiter<RateName>;
  isInside: (client: string) => boolean;
  staffSession: (cookieHeader: string | undefined) => Promise<boolean>;
  /** Visits that a handler is working on. */
  inFlight: () => number;
}

export type Admission = { refusal: Refusal } | { moved: string } | Admitted;

interface Admitted {
  address: Address;
  path: string;
  search: string;
  bodyBytes: number;
  /** The page is wanted in traditional characters. */
  traditional: boolean;
}

const READS = new Set(["GET", "HEAD", "OPTIONS"]);
/** By these Next's client asks for pieces of a page instead of the page. */
const PIECES = ["rsc", "next-url", "next-action", "next-router-state-tree", "next-router-prefetch"];
const LARGE: ReadonlySet<AddressKind> = new Set(["staffUpload", "draftFiles", "draftUpload", "staffText"]);
const OVERLOAD_SECONDS = 5;

const no = (why: Refusal["why"], more: Omit<Refusal, "why"> = {}) => ({ refusal: { why, ...more } });

function asksForPieces(req: IncomingMessage, query: URLSearchParams): boolean {
  const names = Object.keys(req.headers);
  return query.has("_rsc") || names.some((name) => PIECES.includes(name) || name.startsWith("next-router-"));
}

/**
 * The framework's decoders have had remote-code holes: nothing that reaches them comes from anybody but a signed-in
 * officer, and nothing at all on a public address.
 */
async function passesActionGate(
  { req, method }: Visit,
  address: Address,
  query: URLSearchParams,
  { dev, staffSession }: Gate,
): Promise<boolean> {
  const action = req.headers["next-action"] !== undefined;
  const pieces = action || asksForPieces(req, query);
  const isPage = address.kind === "staffPage" || address.kind === "login";
  // So large a body is read for nobody who is not signed in.
  if (LARGE.has(address.kind)) return !pieces && staffSession(req.headers.cookie);
  if (!isPage) return !action && (dev || !pieces);
  if (!pieces && method !== "POST") return true;
  if (dev && !action && method !== "POST") return true;
  if (action && (address.kind === "login" || method !== "POST")) return false;
  return staffSession(req.headers.cookie);
}

/** Every rule that a visit must pass before a byte of its body is read, in the order of security.md §6.9. */
export async function admit(visit: Visit, gate: Gate): Promise<Admission> {
  const { req, method, client } = visit;
  const { dev, limits, limiter } = gate;
  if (!isOwnHost(req, gate)) return no("wrongHost");
  const url = req.url ?? "";
  if (url.length > limits.urlBytes) return no("addressTooLong");
  const target = readTarget(url);
  if ("fault" in target) return no(target.fault);
  const { path, search, query, moved } = target;
  const reading = readingOf(moved === null ? path : path.slice(0, -1));
  const address = addressOf(reading.path, dev);
  visit.address = address;
  if (!address) return no("notFound");
  const { traditional } = reading;
  // Only what everybody may read is converted; forms and an applicant's own pages are in simplified characters alone.
  if (traditional && address.kind !== "page")
    return address.isStaff || !address.methods.includes(method)
      ? no("notFound")
      : { moved: simplifiedPath(url) };
  if (!address.methods.includes(method))
    return no("methodNotTaken", { headers: { Allow: address.methods.join(", ") } });
  if (moved !== null) return { moved };
  stripSpoofed(req, dev);
  if (!(await passesActionGate(visit, address, query, gate))) return no("signedOut");
  if (address.isStaff && !gate.isInside(client)) return no("outsideNetwork");
  // A harvester's post asks and changes nothing, so anybody may send it from anywhere.
  if (!READS.has(method) && address.kind !== "protocol" && !isOwnOrigin(req, gate))
    return no("foreignOrigin");
  const key = rateKey(client);
  const now = performance.now();
  for (const name of ratesOf(address, query)) {
    const verdict = limiter.take(name, key, now);
    // Of several rules the one that leaves least decides.
    if (isOpen(address) && !(visit.left && visit.left.remaining <= verdict.left.remaining))
      visit.left = verdict.left;
    if (!verdict.allowed) return no("tooManyVisits", { facts: { seconds: verdict.retrySeconds } });
  }
  if (gate.inFlight() >= limits.inFlight && address.kind !== "asset" && address.kind !== "health")
    return no("overloaded", { facts: { seconds: OVERLOAD_SECONDS } });
  return admitBody(visit, { address, path: reading.path, search, traditional }, limits);
}

function admitBody(
  { req, method }: Visit,
  admitted: Omit<Admitted, "bodyBytes">,
  limits: EdgeLimits,
): Admission {
  const bodyBytes = bodyLimit(admitted.address, limits);
  if (!announcesBody(req)) return { ...admitted, bodyBytes };
  if (READS.has(method)) return no("badMessage");
  const coding = req.headers["content-encoding"];
  if (coding !== undefined && coding !== "identity") return no("unreadableBody");
  if (Number(req.headers["content-length"] ?? 0) > bodyBytes)
    return no("bodyTooLarge", { facts: { bytes: bodyBytes } });
  return { ...admitted, bodyBytes };
}
