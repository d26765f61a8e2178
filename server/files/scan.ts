import type { CalendarDate } from "@/domain/time/calendar-date";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { ScanJob, ScannedFile } from "./apart/scan/scan-file";

export type { ScannedFile } from "./apart/scan/scan-file";

const BOUNDS = { timeMs: 180_000, heapMb: 1024 };

const notScanned = (outcome: ScannedFile["outcome"]): ScannedFile => ({
  outcome,
  pages: null,
  handPages: [],
  findings: [],
  values: [],
  isMore: false,
});

/**
 * Looks through a file in a process of its own. A file that ends that process, or takes too long, was not looked through, and what was not looked
 * through is not published (security.md S17); nothing here ends with it.
 */
export async function scanFile(
  bytes: Buffer,
  mediaType: string,
  on: CalendarDate,
  bounds: typeof BOUNDS = BOUNDS,
): Promise<ScannedFile> {
  const job: ScanJob = { do: "scan", mediaType, on };
  try {
    return (await apart(job, bytes, bounds)).words as ScannedFile;
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ scan: "failed", mediaType, bytes: bytes.length, fault: faultOf(error) });
    return notScanned("failed");
  }
}
