import { fromBufferPromise } from "yauzl";
import { Unreadable } from "../text/pages";

const MB = 1024 * 1024;
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 512 * MB;
const MOST_RATIO = 200;
/** A small part that shrinks well is no bomb. */
const RATIO_FROM_BYTES = 10 * MB;

/** The parts of a package by their names, in its order. */
export type Parts = Map<string, Buffer>;

/** Raised when a file is larger than what is looked through whole; in part is not looked through. */
export class TooLarge extends Error {}

/** Opens a package whole, within limits: what does not fit is not let out unseen. */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, {
    validateEntrySizes: true,
    strictFileNames: true,
    autoClose: false,
  });
  if (zip.entryCount > MOST_ENTRIES) throw new TooLarge();
  const parts: Parts = new Map();
  const names = new Set<string>();
  let left = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unreadable("locked");
    const { fileName } = entry;
    if (fileName.endsWith("/")) continue;
    if (names.has(fileName.toLowerCase())) throw new Unreadable("damaged", "double entries");
    names.add(fileName.toLowerCase());
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > RATIO_FROM_BYTES && size > entry.compressedSize * MOST_RATIO)
        throw new Unreadable("damaged", "an archive bomb");
      if (size > left) throw new TooLarge();
    }
    left -= size;
    parts.set(fileName, Buffer.concat(chunks));
  }
  return parts;
}

/** A part by its name, whatever its case; null when there is none. */
export function partNamed(parts: Parts, name: string): Buffer | null {
  const direct = parts.get(name);
  if (direct) return direct;
  const wanted = name.toLowerCase();
  for (const [known, bytes] of parts) if (known.toLowerCase() === wanted) return bytes;
  return null;
}
