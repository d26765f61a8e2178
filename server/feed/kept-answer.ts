import { createHash } from "node:crypto";
import { isKnown } from "../edge/dress";
import type { Call } from "../handlers";

/** Withdrawn means gone at once: whoever keeps a copy asks before showing it (PS-014). */
export const ASK_FIRST = "public, max-age=0, must-revalidate";

/** Two changes in one second bear one date, so that only what lies longer back can be told apart by it (RFC 9110, 8.8.2.2). */
const SETTLED_MS = 2_000;

/** A tag for an answer that is the same for the same parts. */
export function tagFor(...parts: readonly (string | number)[]): string {
  return `W/"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22)}"`;
}

/** What a reader holds already, if it holds this very answer; otherwise null. */
export function notModified({ headers }: Call, tag: string, changedAt: number | null): Response | null {
  const known = headers.get("if-none-match");
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  const isSame =
    known === null ? changedAt !== null && since >= Math.floor(changedAt / 1000) * 1000 : isKnown(tag, known);
  return isSame
    ? new Response(null, { status: 304, headers: { etag: tag, "cache-control": ASK_FIRST } })
    : null;
}

/** The headers of an answer that a reader can ask for again for nothing. */
export function keptHeaders(call: Call, type: string, tag: string, changedAt: number | null) {
  const isSettled = changedAt !== null && call.at - changedAt > SETTLED_MS;
  return {
    "content-type": type,
    "cache-control": ASK_FIRST,
    etag: tag,
    ...(isSettled && { "last-modified": new Date(changedAt).toUTCString() }),
  };
}

/** An answer of one piece; 304 without it for a reader that holds it already. */
export function keptAnswer(
  call: Call,
  given: { body: string; type: string; changedAt?: number | null },
): Response {
  const { body, type, changedAt = null } = given;
  const tag = tagFor(body);
  return (
    notModified(call, tag, changedAt) ??
    new Response(body, { headers: keptHeaders(call, type, tag, changedAt) })
  );
}
