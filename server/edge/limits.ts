import { APPLICANT_UPLOADS, bodyBytes, PUBLICATION_UPLOADS, STAFF_UPLOADS } from "@/domain/attachment/limits";
import { UPLOAD_PIECE_BYTES } from "@/domain/publication/upload";
import { PUBLIC_FORM_BYTES } from "../form-body";
import type { Address } from "./addresses";
import type { Rate } from "./rate-limit";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export type RateName =
  | "pages"
  | "search"
  | "suggest"
  | "openApi"
  | "downloads"
  | "assets"
  | "forms"
  | "submit"
  | "trackOpen"
  | "staff";

export interface EdgeLimits {
  rates: Record<RateName, Rate>;
  formBytes: number;
  staffActionBytes: number;
  /** A public form with files, and one of the desk (security.md §6.6). */
  uploadBytes: number;
  staffUploadBytes: number;
  draftFilesBytes: number;
  /** One piece of an attachment that comes in pieces. */
  draftPieceBytes: number;
  urlBytes: number;
  headerBytes: number;
  /** Pages being rendered at once; beyond it the answer is 503 instead of a queue that nobody waits out. */
  inFlight: number;
  connections: number;
  headersTimeoutMs: number;
  bodyTimeoutMs: number;
  keepAliveMs: number;
  /** Whoever takes nothing of an answer for so long does not want it. */
  idleMs: number;
}

export const EDGE_LIMITS: EdgeLimits = {
  rates: {
    pages: { times: 300, perMs: MINUTE },
    search: { times: 30, perMs: MINUTE },
    // Somebody who types fast asks four times a second, and an office may share one address.
    suggest: { times: 240, perMs: MINUTE },
    // Programs that take whole years along ask often and cheaply.
    openApi: { times: 3000, perMs: MINUTE },
    downloads: { times: 120, perMs: MINUTE },
    assets: { times: 1200, perMs: MINUTE },
    forms: { times: 120, perMs: MINUTE },
    // A limit never stands in the way of a lawful application: 60 an hour, and the page names the other ways.
    submit: { times: 60, perMs: HOUR },
    trackOpen: { times: 10, perMs: 10 * MINUTE },
    // A whole office may share one address.
    staff: { times: 1200, perMs: MINUTE },
  },
  formBytes: PUBLIC_FORM_BYTES,
  staffActionBytes: 6 * 1024 * 1024,
  uploadBytes: bodyBytes(APPLICANT_UPLOADS),
  staffUploadBytes: bodyBytes(STAFF_UPLOADS),
  draftFilesBytes: bodyBytes(PUBLICATION_UPLOADS),
  draftPieceBytes: UPLOAD_PIECE_BYTES,
  urlBytes: 8 * 1024,
  headerBytes: 16 * 1024,
  inFlight: 200,
  connections: 2000,
  headersTimeoutMs: 30 * SECOND,
  bodyTimeoutMs: 60 * SECOND,
  keepAliveMs: 10 * SECOND,
  idleMs: 2 * MINUTE,
};

const DEVELOPMENT_FACTOR = 20;

/** The limits in force: the defaults, wider while developing, with what the caller sets. */
export function edgeLimits(dev: boolean, own: Partial<EdgeLimits> = {}): EdgeLimits {
  const factor = dev ? DEVELOPMENT_FACTOR : 1;
  const rates = Object.fromEntries(
    Object.entries(EDGE_LIMITS.rates).map(([name, rate]) => [name, { ...rate, times: rate.times * factor }]),
  ) as EdgeLimits["rates"];
  return { ...EDGE_LIMITS, rates, ...own };
}

const BY_ROUTE: Record<string, RateName[]> = {
  "/search": ["pages", "search"],
  "/search/suggest": ["suggest"],
  "/search/export": ["downloads", "search"],
  "/track/open": ["trackOpen"],
  "/apply/submit": ["submit"],
  "/apply/batch/submit": ["submit"],
};

/** The buckets that one visit draws from. */
export function ratesOf({ kind, route, isStaff }: Address, query: URLSearchParams): readonly RateName[] {
  const own = BY_ROUTE[route];
  if (own) return own;
  if (isStaff) return ["staff"];
  if (kind === "form" || kind === "upload") return ["forms"];
  if (kind === "asset") return ["assets"];
  if (kind === "file" || kind === "privateFile" || kind === "openFile") return ["downloads"];
  if (kind === "health") return [];
  if (kind === "protocol") return ["openApi"];
  if (kind === "openApi") return query.get("q") ? ["openApi", "search"] : ["openApi"];
  return ["pages"];
}

/** The most bytes that may be posted to an address. */
export function bodyLimit({ kind }: Address, limits: EdgeLimits): number {
  if (kind === "upload") return limits.uploadBytes;
  if (kind === "staffUpload") return limits.staffUploadBytes;
  if (kind === "draftFiles") return limits.draftFilesBytes;
  if (kind === "draftUpload") return limits.draftPieceBytes;
  return kind === "staffPage" || kind === "staffText" ? limits.staffActionBytes : limits.formBytes;
}
