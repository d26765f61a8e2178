import type { UploadLimits } from "@/domain/attachment/limits";
import type { FileProblem } from "@/domain/attachment/problems";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { InspectedMany, InspectManyJob } from "./apart/inspect-many";
import { sourceOf } from "./byte-source";
import {
  afterLooking,
  beforeOpening,
  type CheckedFile,
  checkFile,
  endOf,
  type GivenFile,
  inMemory,
} from "./check";

/** A process has to start before it looks at anything; then each file has a quarter of a second. */
const STARTS_MS = 15_000;
const EACH_MS = 250;
const HEAP_MB = 768;

type Limits<T extends PublicationFileType> = Pick<UploadLimits, "unscanned"> & { mediaTypes: readonly T[] };

async function inspectedTogether(files: readonly GivenFile[], mediaTypes: readonly PublicationFileType[]) {
  const job: InspectManyJob = {
    do: "inspectMany",
    mediaTypes,
    files: files.map(({ name, bytes }) => ({ size: bytes.length, end: endOf(name) })),
  };
  const bounds = { timeMs: STARTS_MS + EACH_MS * files.length, heapMb: HEAP_MB };
  try {
    const { words, bytes } = await apart(
      job,
      sourceOf(Buffer.concat(files.map((file) => file.bytes))),
      bounds,
    );
    let from = 0;
    return (words as InspectedMany).map(({ found, size }) => {
      const remade = bytes.subarray(from, from + size);
      from += size;
      return { found, remade };
    });
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ upload: "togetherFailed", files: files.length, fault: faultOf(error) });
    return null;
  }
}

/** As `checkFile`, for many small files in one process; when that ends badly each is looked at alone, so that one spoils no other. */
export async function checkFiles<T extends PublicationFileType>(
  files: readonly GivenFile[],
  limits: Limits<T>,
): Promise<(CheckedFile<T> | { problem: FileProblem })[]> {
  const before: Awaited<ReturnType<typeof beforeOpening>>[] = [];
  for (const file of files) before.push(await beforeOpening(sourceOf(file.bytes), limits));
  const sound = files.filter((_, at) => "isScanned" in (before[at] ?? {}));
  const looked = sound.length > 0 ? await inspectedTogether(sound, limits.mediaTypes) : [];
  const seen = new Map(sound.map((file, at) => [file, looked?.[at]]));
  const checked: Awaited<ReturnType<typeof checkFile<T>>>[] = [];
  for (const [at, file] of files.entries()) {
    const told = before[at];
    if (told && "problem" in told) {
      checked.push(told);
      continue;
    }
    const found = seen.get(file);
    if (!found) {
      checked.push(await checkFile(file, limits));
      continue;
    }
    const source = sourceOf(file.bytes);
    const made = afterLooking<T>({ name: file.name, source }, found, told?.isScanned ?? false);
    checked.push("problem" in made ? made : await inMemory(made));
  }
  return checked;
}
