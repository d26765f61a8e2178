import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Address, AddressKind } from "./addresses";
import { compressed, type Encoding, isCompressible } from "./compress";
import { ERROR_CSP } from "./error-page";
import {
  cacheControl,
  EMBEDDERS,
  embedCsp,
  isFrameworkHeader,
  linkWithoutScripts,
  publicCsp,
  standingHeaders,
} from "./headers";
import type { Visit } from "./visit";

export interface House {
  dev: boolean;
  https: boolean;
  /** A rehearsal of the portal, which no search engine may list. */
  staging: boolean;
  isClosing: () => boolean;
  toTraditional: (html: string) => Promise<string>;
}

/** On a public address the framework has one answer only, whatever its own headers say. */
function vary(res: ServerResponse, address: Address | null, dev: boolean): void {
  const own = String(res.getHeader("vary") ?? "").split(/,\s*/);
  const kept = address?.isStaff || dev ? own : own.filter((name) => !/^(rsc|next-.*)$/i.test(name));
  if (isCompressible(String(res.getHeader("content-type") ?? ""), Number.POSITIVE_INFINITY))
    kept.push("Accept-Encoding");
  const names = new Map(kept.filter(Boolean).map((name) => [name.toLowerCase(), name]));
  if (names.size > 0) res.setHeader("Vary", [...names.values()].join(", "));
  else res.removeHeader("vary");
}

/** Form targets and files answer with a move, with a file, or with a plain page that brings its own style. */
const ANSWERED_PLAINLY: ReadonlySet<AddressKind> = new Set([
  "form",
  "upload",
  "file",
  "privateFile",
  "staffForm",
  "staffUpload",
  "draftFiles",
  "draftUpload",
  "staffText",
  "staffFile",
]);

function cspOf({ address, staffCsp, res }: Visit, isHtml: boolean, dev: boolean): string {
  if (staffCsp) return staffCsp;
  if (address?.kind === "embed") return embedCsp(String(res.getHeader(EMBEDDERS) ?? ""));
  return isHtml && address && ANSWERED_PLAINLY.has(address.kind) ? ERROR_CSP : publicCsp(isHtml, dev);
}

/** The headers of an answer that a handler made: ours in place of the framework's, the same on every one. */
export function dressAnswer(visit: Visit, { dev, https, staging, isClosing }: House): void {
  const { res, address } = visit;
  const isHtml = /^text\/html/i.test(String(res.getHeader("content-type") ?? ""));
  const own = res.getHeader("cache-control");
  const setsCookie = res.hasHeader("set-cookie");
  if (!address?.isStaff && !dev) {
    for (const name of res.getHeaderNames()) if (isFrameworkHeader(name)) res.removeHeader(name);
    const links = linkWithoutScripts([res.getHeader("link") ?? ""].flat().join(", "));
    if (links) res.setHeader("Link", links);
    else res.removeHeader("link");
  }
  for (const [name, value] of Object.entries(
    standingHeaders(address, { id: visit.id, https, staging, left: visit.left }),
  ))
    res.setHeader(name, value);
  res.setHeader("Content-Security-Policy", cspOf(visit, isHtml, dev));
  res.removeHeader(EMBEDDERS);
  // The framework appends its handlers' headers, so that even one value is a list.
  const kept = own === undefined ? undefined : [own].flat().join(", ");
  const asked = cacheControl(address, res.statusCode, {
    setsCookie,
    isChosen: visit.display !== null,
    own: kept,
  });
  res.setHeader("Cache-Control", dev ? (kept ?? "no-store") : asked);
  vary(res, address, dev);
  if (isClosing()) res.setHeader("Connection", "close");
}

/** A weak tag: the same page, however it was packed. */
export function tagOf(body: Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** True when the visitor holds this very page already. */
export function isKnown(tag: string, knownTags: string | undefined): boolean {
  if (knownTags === undefined) return false;
  const plain = tag.replace(/^W\//, "");
  return knownTags.split(",").some((known) => {
    const one = known.trim();
    return one === "*" || one.replace(/^W\//, "") === plain;
  });
}

/** Keeps the compressed form of files that never change; bounded, because memory is. */
export function packer(mostBytes: number) {
  const kept = new Map<string, Buffer>();
  let bytes = 0;
  return (body: Buffer, encoding: Encoding, name: string | null): Buffer => {
    const key = `${encoding} ${name}`;
    const known = name === null ? undefined : kept.get(key);
    if (known) return known;
    const packed = compressed(body, encoding);
    if (name !== null && bytes + packed.byteLength <= mostBytes) {
      kept.set(key, packed);
      bytes += packed.byteLength;
    }
    return packed;
  };
}

/** The name under which a file's compressed form is kept: it changes with the file. */
export function packName(address: Address | null, path: string, tag: unknown): string | null {
  return address?.kind === "asset" && typeof tag === "string" ? `${path} ${tag}` : null;
}
