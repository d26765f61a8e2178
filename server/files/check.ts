import { displayName } from "@/domain/attachment/display-name";
import type { UploadLimits } from "@/domain/attachment/limits";
import type { FileProblem } from "@/domain/attachment/problems";
import type { AttachmentNote } from "@/domain/attachment/roles";
import { PUBLICATION_FILE_TYPES, type PublicationFileType } from "@/domain/publication/file-types";
import { faultOf } from "../edge/log";
import { env } from "../env";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { Inspected, InspectJob } from "./apart/inspect";
import { type ByteSource, sourceOf } from "./byte-source";
import { scanBytes } from "./clamd";

const MB = 1024 * 1024;

/** A file of 200 MB is handed over and read within a minute. */
const boundsOf = ({ byteSize }: ByteSource) => ({
  timeMs: 15_000 + Math.ceil(byteSize / MB) * 250,
  heapMb: 512,
});

/** What was found of a file that may be stored. */
interface Checked<T extends PublicationFileType> {
  name: string;
  mediaType: T;
  notes: AttachmentNote[];
}

/** A file that may be stored. */
export interface CheckedFile<T extends PublicationFileType> extends Checked<T> {
  bytes: Buffer;
}

/** A file that may be stored and need not stand in memory whole: a picture made anew, or the bytes as they came. */
export interface CheckedSource<T extends PublicationFileType> extends Checked<T> {
  source: ByteSource;
}

type Limits<T extends PublicationFileType> = Pick<UploadLimits, "unscanned"> & { mediaTypes: readonly T[] };

/** What the name's end promises. */
const promised = (name: string) => /\.([0-9a-z]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
const SPELLINGS: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", jfif: "jpg", htm: "html" };

async function inspected(source: ByteSource, mediaTypes: readonly PublicationFileType[], end: string) {
  const job: InspectJob = { do: "inspect", mediaTypes, end };
  try {
    const { words, bytes: remade } = await apart(job, source, boundsOf(source));
    return { found: words as Inspected, remade };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ upload: "checkFailed", fault: faultOf(error) });
    return { found: { problem: "checkFailed" } satisfies Inspected, remade: Buffer.alloc(0) };
  }
}

/** A file as somebody gives it. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
}

interface GivenSource {
  name: string;
  source: ByteSource;
}

/** What is said of a file before anybody opens it: why it is not taken, or whether the scanner has seen it. */
export async function beforeOpening(
  source: ByteSource,
  { unscanned }: Pick<UploadLimits, "unscanned">,
): Promise<{ problem: FileProblem } | { isScanned: boolean }> {
  if (source.byteSize === 0) return { problem: "empty" };
  const verdict = await scanBytes(source, env().clamdSocket);
  if (verdict === "infected") {
    log.warn({ security: "infectedUpload", bytes: source.byteSize });
    return { problem: "infected" };
  }
  if (verdict === "away") log.error({ alarm: "virusScannerAway" });
  if (verdict === "away" && unscanned === "refuse") return { problem: "scannerAway" };
  return { isScanned: verdict !== "away" };
}

/** What the end of a name promises, however it is spelt. */
export function endOf(name: string): string {
  const end = promised(name);
  return SPELLINGS[end] ?? end;
}

/** What is made of what the other process found. */
export function afterLooking<T extends PublicationFileType>(
  { name, source }: GivenSource,
  { found, remade }: { found: Inspected; remade: Buffer },
  isScanned: boolean,
): CheckedSource<T> | { problem: FileProblem } {
  const end = promised(name);
  if ("problem" in found) {
    // 「a」 named a.pdf is no PDF; saying that its type is not taken would puzzle (UP-002).
    return { problem: found.problem === "typeNotTaken" && end === "pdf" ? "pdfInvalid" : found.problem };
  }
  // The other process names no type but those that it was given.
  const mediaType = found.mediaType as T;
  const extension = PUBLICATION_FILE_TYPES[mediaType];
  const isRenamed = end !== "" && endOf(name) !== extension;
  const notes: AttachmentNote[] = [
    ...found.notes,
    ...(isScanned ? [] : (["unscanned"] as const)),
    ...(isRenamed ? (["renamed"] as const) : []),
  ];
  return {
    name: displayName(name, extension),
    mediaType,
    source: found.isRemade ? sourceOf(remade) : source,
    notes,
  };
}

/** Looks at a file before it is kept: virus scanner, what it really is, what it carries; images come back made anew. */
export async function checkSource<T extends PublicationFileType>(
  given: GivenSource,
  limits: Limits<T>,
): Promise<CheckedSource<T> | { problem: FileProblem }> {
  const before = await beforeOpening(given.source, limits);
  if ("problem" in before) return before;
  const looked = await inspected(given.source, limits.mediaTypes, endOf(given.name));
  return afterLooking<T>(given, looked, before.isScanned);
}

/** A checked file with its bytes in memory. */
export async function inMemory<T extends PublicationFileType>({
  source,
  ...rest
}: CheckedSource<T>): Promise<CheckedFile<T>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.pieces()) pieces.push(piece);
  return { ...rest, bytes: Buffer.concat(pieces) };
}

/** The same for bytes that are in memory. */
export async function checkFile<T extends PublicationFileType>(
  given: GivenFile,
  limits: Limits<T>,
): Promise<CheckedFile<T> | { problem: FileProblem }> {
  const checked = await checkSource<T>({ name: given.name, source: sourceOf(given.bytes) }, limits);
  return "problem" in checked ? checked : inMemory(checked);
}
