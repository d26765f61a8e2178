import { displayName } from "@/domain/attachment/display-name";
import type { UploadLimits } from "@/domain/attachment/limits";
import { MEDIA_TYPES, type MediaType } from "@/domain/attachment/media-types";
import type { FileProblem } from "@/domain/attachment/problems";
import type { AttachmentNote } from "@/domain/attachment/roles";
import { faultOf } from "../edge/log";
import { env } from "../env";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { Inspected, InspectJob } from "./apart/inspect";
import { scanBytes } from "./clamd";

const BOUNDS = { timeMs: 15_000, heapMb: 512 };

/** A file that may be stored. */
export interface CheckedFile {
  name: string;
  mediaType: MediaType;
  bytes: Buffer;
  notes: AttachmentNote[];
}

/** What the name's end promises. */
const promised = (name: string) => /\.([0-9a-z]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
const SPELLINGS: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", jfif: "jpg" };

async function inspected(bytes: Buffer, mediaTypes: readonly MediaType[]) {
  const job: InspectJob = { do: "inspect", mediaTypes };
  try {
    const { words, bytes: remade } = await apart(job, bytes, BOUNDS);
    return { found: words as Inspected, remade };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ upload: "checkFailed", fault: faultOf(error) });
    return { found: { problem: "checkFailed" } satisfies Inspected, remade: Buffer.alloc(0) };
  }
}

/** Looks at a file before it is kept: virus scanner, what it really is, what it carries; images come back made anew. */
export async function checkFile(
  given: { name: string; bytes: Buffer },
  limits: Pick<UploadLimits, "mediaTypes" | "unscanned">,
): Promise<CheckedFile | { problem: FileProblem }> {
  const { name, bytes } = given;
  if (bytes.length === 0) return { problem: "empty" };
  const verdict = await scanBytes(bytes, env().clamdSocket);
  if (verdict === "infected") {
    log.warn({ security: "infectedUpload", bytes: bytes.length });
    return { problem: "infected" };
  }
  if (verdict === "away") log.error({ alarm: "virusScannerAway" });
  if (verdict === "away" && limits.unscanned === "refuse") return { problem: "scannerAway" };
  const { found, remade } = await inspected(bytes, limits.mediaTypes);
  const end = promised(name);
  if ("problem" in found) {
    // 「a」 named a.pdf is no PDF; saying that its type is not taken would puzzle (UP-002).
    return { problem: found.problem === "typeNotTaken" && end === "pdf" ? "pdfInvalid" : found.problem };
  }
  const extension = MEDIA_TYPES[found.mediaType];
  const isRenamed = end !== "" && (SPELLINGS[end] ?? end) !== extension;
  const notes: AttachmentNote[] = [
    ...found.notes,
    ...(verdict === "away" ? (["unscanned"] as const) : []),
    ...(isRenamed ? (["renamed"] as const) : []),
  ];
  return {
    name: displayName(name, extension),
    mediaType: found.mediaType,
    bytes: found.isRemade ? remade : bytes,
    notes,
  };
}
