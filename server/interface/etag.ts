import { createHash } from "node:crypto";

/** A weak tag: the same words, however they were packed on the way. */
export function tagOf(body: string): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** True when whoever asks holds this very answer already (`If-None-Match`). */
export function isHeld(tag: string, heldTags: string | null): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, "");
  return (heldTags ?? "").split(",").some((held) => held.trim() === "*" || bare(held) === bare(tag));
}
