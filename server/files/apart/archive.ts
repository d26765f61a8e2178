import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FileProblem } from "@/domain/attachment/problems";
import type { PublicationFileType } from "@/domain/publication/file-types";

const MB = 1024 * 1024;
const MOST_ENTRIES = 1000;
const MOST_BYTES = 200 * MB;
const MOST_RATIO = 100;
/** A small file that shrinks well is no bomb. */
const RATIO_FROM_BYTES = 10 * MB;
const SYMLINK = 0o120000;
const FILE_KIND = 0o170000;

class Refused extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Refuses what an entry says of itself. */
function checkEntry(entry: Entry, seen: Set<string>): void {
  const { fileName, externalFileAttributes } = entry;
  const isLink = ((externalFileAttributes >>> 16) & FILE_KIND) === SYMLINK;
  const key = fileName.toLowerCase();
  if (isLink || seen.has(key) || entry.isEncrypted()) throw new Refused("archiveBroken");
  seen.add(key);
  if (/(^|\/)vbaProject\w*\.bin$|(^|\/)(vbaData|activeX)/i.test(fileName)) throw new Refused("macros");
}

/** Unpacks an entry and counts, whatever it announced; only XML is kept for reading. */
async function unpack(zip: ZipFile, entry: Entry, left: number): Promise<{ size: number; text: string }> {
  const isRead = /\.(xml|rels)$/i.test(entry.fileName);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    const isBomb = size > RATIO_FROM_BYTES && size > entry.compressedSize * MOST_RATIO;
    if (size > left || isBomb) throw new Refused("archiveTooLarge");
    if (isRead) chunks.push(chunk as Buffer);
  }
  return { size, text: Buffer.concat(chunks).toString("utf8") };
}

/** A relationship to something outside the file that is fetched by opening it; a plain link is followed by hand only. */
function fetchesFromOutside(rels: string): boolean {
  const relations = rels.match(/<Relationship\b[^>]*>/g) ?? [];
  return relations.some(
    (relation) => /TargetMode\s*=\s*["']External["']/i.test(relation) && !/\/hyperlink["']/i.test(relation),
  );
}

/** What is wrong with a part if the archive is an office file; null where nothing is. */
function faultIn(fileName: string, text: string): FileProblem | null {
  // No office program writes a document type; entities in one are how a reader is blown up (UP-018).
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return "archiveBroken";
  if (/\.rels$/i.test(fileName) && fetchesFromOutside(text)) return "externalSource";
  const hasMacros = fileName === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(text);
  return hasMacros ? "macros" : null;
}

function mediaTypeOf(names: ReadonlySet<string>): PublicationFileType {
  const has = (name: string) => names.has(name.toLowerCase());
  const isOffice = has("[Content_Types].xml");
  if (isOffice && has("word/document.xml"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (isOffice && has("xl/workbook.xml"))
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (isOffice && has("ppt/presentation.xml"))
    return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  return has("OFD.xml") ? "application/ofd" : "application/zip";
}

/** Says which office file a ZIP is, if any, after every entry was named, counted and read for what may do harm (UP-015 … UP-022). */
export async function inspectArchive(
  bytes: Buffer,
): Promise<{ problem: FileProblem } | { mediaType: PublicationFileType }> {
  try {
    // Names that leave the folder, absolute ones and backslashes are refused by the reader itself.
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) throw new Refused("archiveTooLarge");
    const names = new Set<string>();
    let left = MOST_BYTES;
    let fault: FileProblem | null = null;
    for await (const entry of zip.eachEntry()) {
      if (names.size >= MOST_ENTRIES || entry.uncompressedSize > left) throw new Refused("archiveTooLarge");
      checkEntry(entry, names);
      if (entry.fileName.endsWith("/")) continue;
      const { size, text } = await unpack(zip, entry, left);
      left -= size;
      fault ??= faultIn(entry.fileName, text);
    }
    const mediaType = mediaTypeOf(names);
    // What a plain archive holds is opened by hand, if at all.
    return fault === null || mediaType === "application/zip" ? { mediaType } : { problem: fault };
  } catch (error) {
    return { problem: error instanceof Refused ? error.problem : "archiveBroken" };
  }
}
