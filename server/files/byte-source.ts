import { createHash } from "node:crypto";

/** Bytes that can be read as often as wanted, a piece at a time, so that a large file never stands in memory whole. */
export interface ByteSource {
  byteSize: number;
  pieces(): AsyncIterable<Uint8Array>;
}

/** Bytes that are in memory anyway, or a source as it is. */
export function sourceOf(given: ByteSource | Uint8Array): ByteSource {
  if (!(given instanceof Uint8Array)) return given;
  return {
    byteSize: given.byteLength,
    async *pieces() {
      yield given;
    },
  };
}

/** SHA-256 of everything a source gives, in hexadecimal. */
export async function sha256Of(source: ByteSource): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of source.pieces()) hash.update(piece);
  return hash.digest("hex");
}
