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
import { scanBytes } from "./clamd";

const BOUNDS = { timeMs: 15_000, heapMb: 512 };

/** A file that may be stored. */
export interface CheckedFile<T extends PublicationFileType> {
  name: string;
  mediaType: T;
  bytes: Buffer;
  notes: AttachmentNote[];
}

/** What the name's end promises. */
const promised = (name: string) => /\.([0-9a-z]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
const SPELLINGS: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", jfif: "jpg", htm: "html" };

async function inspected(bytes: Buffer, mediaTypes: readonly PublicationFileType[], end: string) {
  const job: InspectJob = { do: "inspect", mediaTypes, end };
  try {
    const { words, bytes: remade } = await apart(job, bytes, BOUNDS);
    return { found: words as Inspected, remade };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ upload: "checkFailed", fault: faultOf(error) });
    return { found: { problem: "checkFailed" } satisfies Inspected, remade: Buffer.alloc(0) };
  }
}

type Limits<T extends PublicationFileType> = Pick<UploadLimits, "unscanned"> & { mediaTypes: readonly T[] };
type Checked<T extends PublicationFileType> = CheckedFile<T> | { problem: FileProblem };
/** A file as somebody gives it. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
}

/** What is said of a file before anybody opens it: why it is not taken, or whether the scanner has seen it. */
export async function beforeOpening(
  { bytes }: GivenFile,
  { unscanned }: Pick<UploadLimits, "unscanned">,
): Promise<{ problem: FileProblem } | { isScanned: boolean }> {
  if (bytes.length === 0) return { problem: "empty" };
  const verdict = await scanBytes(bytes, env().clamdSocket);
  if (verdict === "infected") {
    log.warn({ security: "infectedUpload", bytes: bytes.length });
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
  { name, bytes }: GivenFile,
  { found, remade }: { found: Inspected; remade: Buffer },
  isScanned: boolean,
): Checked<T> {
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
  return { name: displayName(name, extension), mediaType, bytes: found.isRemade ? remade : bytes, notes };
}

/** Looks at a file before it is kept: virus scanner, what it really is, what it carries; images come back made anew. */
export async function checkFile<T extends PublicationFileType>(
  given: GivenFile,
  limits: Limits<T>,
): Promise<Checked<T>> {
  const before = await beforeOpening(given, limits);
  if ("problem" in before) return before;
  const looked = await inspected(given.bytes, limits.mediaTypes, endOf(given.name));
  return afterLooking(given, looked, before.isScanned);
}
