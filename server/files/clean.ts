import type { CalendarDate } from "@/domain/time/calendar-date";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { CleanJob, MaskJob } from "./apart/scan/clean-file";

const BOUNDS = { timeMs: 180_000, heapMb: 1024 };

async function made(job: CleanJob | MaskJob, bytes: Buffer) {
  try {
    return await apart(job, bytes, BOUNDS);
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ clean: "failed", mediaType: job.mediaType, bytes: bytes.length, fault: faultOf(error) });
    return null;
  }
}

/** A file without who made it, or without everything that no page of it shows; null where that cannot be done. */
export async function cleanFile(
  bytes: Buffer,
  mediaType: string,
  how: CleanJob["how"],
): Promise<Buffer | null> {
  const answer = await made({ do: "clean", mediaType, how }, bytes);
  return (answer?.words as { made: boolean } | undefined)?.made ? (answer?.bytes ?? null) : null;
}

/** A file with values masked in all their places; null where none could be. */
export async function maskFile(
  bytes: Buffer,
  mediaType: string,
  { values, on }: { values: string[]; on: CalendarDate },
): Promise<{ bytes: Buffer; masked: number } | null> {
  const answer = await made({ do: "mask", mediaType, on, values }, bytes);
  const masked = (answer?.words as { masked: number } | undefined)?.masked ?? 0;
  return answer && masked > 0 ? { bytes: answer.bytes, masked } : null;
}
