import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from "yauzl";

/** A ZIP of many files: listed and counted whole, or some of them taken out, by their places in the list. */
export interface UnzipJob {
  do: "unzip";
  take: readonly number[] | null;
}

/** Why a ZIP is not opened. */
export type ZipFault = "broken" | "tooLarge" | "tooMany" | "encrypted" | "badName" | "twice" | "link";

export type Unzipped =
  | { fault: ZipFault; name?: string }
  | { files: { at: number; name: string; size: number }[] };

const MB = 1024 * 1024;
/** A batch brings some files for each of its rows; UP-019 bounds an archive that is a single attachment. */
const MOST = { entries: 10_000, bytes: 200 * MB, ratio: 100, ratioFrom: 10 * MB } as const;
const SYMLINK = 0o120000;
const FILE_KIND = 0o170000;
const UTF8_NAME = 0x800;
/** What systems leave in an archive by themselves. */
const LITTER = /(^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

class Refused extends Error {
  readonly fault: ZipFault;
  readonly entry: string | undefined;
  constructor(fault: ZipFault, entry?: string) {
    super(fault);
    this.fault = fault;
    this.entry = entry;
  }
}

/** The name of an entry: UTF-8 where it says so or can be read so, else GB 18030, as Windows in Chinese packs it. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const tries = (generalPurposeBitFlag & UTF8_NAME) !== 0 ? ["utf-8"] : ["utf-8", "gb18030"];
  for (const encoding of tries) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw);
    } catch {
      // The next one may fit.
    }
  }
  throw new Refused("badName");
}

/** Refuses what an entry says of itself (UP-020). */
function checked(entry: Entry, seen: Set<string>): string {
  const name = nameOf(entry);
  if (name.includes("\\") || name.includes("\0") || validateFileName(name) !== null)
    throw new Refused("badName", name);
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMLINK) throw new Refused("link", name);
  if (entry.isEncrypted()) throw new Refused("encrypted", name);
  const key = name.normalize("NFC").toLowerCase();
  if (seen.has(key)) throw new Refused("twice", name);
  seen.add(key);
  return name;
}

/** Unpacks an entry and counts, whatever it announced (UP-019). */
async function unpack(zip: ZipFile, entry: Entry, left: number, isKept: boolean) {
  const chunks: Buffer[] = [];
  let size = 0;
  // Decoding of names is ours, so the entry is read as it lies there.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > left || (size > MOST.ratioFrom && size > entry.compressedSize * MOST.ratio))
      throw new Refused("tooLarge");
    if (isKept) chunks.push(chunk as Buffer);
  }
  return { size, bytes: Buffer.concat(chunks) };
}

async function read(bytes: Buffer, take: ReadonlySet<number> | null) {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, decodeStrings: false });
  if (zip.entryCount > MOST.entries) throw new Refused("tooMany");
  const seen = new Set<string>();
  const files: { at: number; name: string; size: number }[] = [];
  const kept: Buffer[] = [];
  let left: number = MOST.bytes;
  let at = -1;
  for await (const entry of zip.eachEntry()) {
    at += 1;
    if (at >= MOST.entries) throw new Refused("tooMany");
    const name = checked(entry, seen);
    if (entry.uncompressedSize > left) throw new Refused("tooLarge");
    if (name.endsWith("/") || LITTER.test(name) || (take && !take.has(at))) continue;
    const { size, bytes: own } = await unpack(zip, entry, left, take !== null);
    left -= size;
    files.push({ at, name, size });
    kept.push(own);
  }
  return { files, kept };
}

/** Lists or takes out the files of a ZIP; one that may do harm is refused whole. */
export async function unzip({ take }: UnzipJob, bytes: Buffer) {
  try {
    const { files, kept } = await read(bytes, take && new Set(take));
    return { words: { files } satisfies Unzipped, bytes: Buffer.concat(kept) };
  } catch (error) {
    const { fault, entry } =
      error instanceof Refused ? error : { fault: "broken" as const, entry: undefined };
    return { words: { fault, ...(entry !== undefined && { name: entry.slice(0, 200) }) } satisfies Unzipped };
  }
}
