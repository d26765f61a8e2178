import type { Transform } from "node:stream";
import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip";

/** Below this the wrapping costs more than it saves. */
const LEAST_BYTES = 860;
const TEXT = /^(text\/|image\/svg\+xml|application\/([\w.+-]+\+)?(json|xml|javascript|manifest))/i;

/** What the visitor takes, brotli first; null for plain bytes. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const offers = new Map(
    String(accepted ?? "")
      .toLowerCase()
      .split(",")
      .map((offer) => {
        const [name = "", ...parameters] = offer.split(";").map((part) => part.trim());
        const weight = parameters.find((part) => part.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight)] as const;
      }),
  );
  return (["br", "gzip"] as const).find((name) => (offers.get(name) ?? offers.get("*") ?? 0) > 0) ?? null;
}

/** True for an answer that shrinks and may be changed on its way. */
export function isCompressible(type: string, bytes: number): boolean {
  return TEXT.test(type) && bytes >= LEAST_BYTES;
}

/** A body, smaller. At level 4 brotli is smaller than gzip's default and takes less time. */
export function compressed(body: Uint8Array, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(body);
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}

/** A compressor that lets every piece out at once: a page is drawn while it is still being written. */
export function compressorFor(encoding: Encoding): Transform {
  if (encoding === "gzip") return createGzip({ flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  });
}
