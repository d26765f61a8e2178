import { createHash } from "node:crypto";

/** A short name for exactly this content: a form carries it, so that nobody overwrites a change they have not seen. */
export function rowState(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
}
