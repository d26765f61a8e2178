import { dirname, posix } from "node:path";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Unreadable } from "./pages";
import { attribute, readXml, xmlText } from "./xml";

const MB = 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Of one part; what is longer is read as far as this. */
const MOST_PART_BYTES = 96 * MB;
/** Of all parts that are read. */
const MOST_BYTES = 256 * MB;
const MOST_RATIO = 200;
/** A small part that shrinks well is no bomb. */
const RATIO_FROM_BYTES = 10 * MB;

/** A part of the file that another one names. */
export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** Takes a name given inside a package to a name in it; null for one that would leave it. */
function within(folder: string, target: string): string | null {
  const joined = target.startsWith("/") ? posix.normalize(target.slice(1)) : posix.join(folder, target);
  return joined.startsWith("..") || posix.isAbsolute(joined) ? null : joined;
}

/** An office file: a ZIP of XML parts, opened within limits and never written anywhere. */
export class Package {
  private left = MOST_BYTES;
  /** A part was longer than what is read of one. */
  isCut = false;
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  static async open(bytes: Buffer): Promise<Package> {
    const zip = await fromBufferPromise(bytes, {
      validateEntrySizes: true,
      strictFileNames: true,
      autoClose: false,
    });
    if (zip.entryCount > MOST_ENTRIES) throw new Unreadable("damaged", "too many entries");
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Unreadable("locked");
      const name = entry.fileName.toLowerCase();
      if (entries.has(name) || entries.size >= MOST_ENTRIES)
        throw new Unreadable("damaged", "double entries");
      entries.set(name, entry);
    }
    return new Package(zip, entries);
  }

  /** True when a part has such a name. */
  has(pattern: RegExp): boolean {
    return [...this.entries.keys()].some((name) => pattern.test(name));
  }

  /** The parts that have such a name. */
  names(pattern: RegExp): string[] {
    return [...this.entries.keys()].filter((name) => pattern.test(name));
  }

  /** The XML of a part; null when there is none of this name. */
  async xml(name: string): Promise<string | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    const most = Math.min(MOST_PART_BYTES, this.left);
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > RATIO_FROM_BYTES && size > entry.compressedSize * MOST_RATIO)
        throw new Unreadable("damaged", "an archive bomb");
      if (size < most) continue;
      this.isCut = true;
      break;
    }
    this.left -= size;
    return xmlText(Buffer.concat(chunks));
  }

  /** What a part names (its `.rels`), with targets as names in the package; nothing outside it is ever fetched (UP-017). */
  async relations(name: string): Promise<Relation[]> {
    const folder = dirname(name);
    const xml = await this.xml(posix.join(folder, "_rels", `${posix.basename(name)}.rels`));
    const found: Relation[] = [];
    readXml(xml ?? "", {
      open: (element, attributes) => {
        if (element !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
        const target = within(folder, attribute(attributes, "Target") ?? "");
        if (target === null) return;
        const id = attribute(attributes, "Id") ?? "";
        found.push({ id, type: attribute(attributes, "Type") ?? "", target });
      },
    });
    return found;
  }

  /** As `within`, for formats that name parts without relations. */
  resolve(folder: string, target: string): string | null {
    return within(folder, target);
  }
}
