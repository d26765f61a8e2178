import type { SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { SourceFault, SourceJob } from "./apart/source";
import type { WordSource } from "./apart/text/word-source";

export type { WordSource } from "./apart/text/word-source";

const MB = 1024 * 1024;
const BOUNDS = { timeMs: 20_000, heapMb: 512 };
/** A text for the web is never larger; with its pictures it may be. */
const MOST_BYTES = 50 * MB;

async function read<Source>(kind: SourceJob["do"], bytes: Buffer): Promise<Source | SourceFault> {
  if (bytes.length > MOST_BYTES) return { fault: "damaged" };
  const job: SourceJob = { do: kind };
  try {
    const answer = await apart(job, bytes, BOUNDS);
    const words = answer.words as Partial<SourceFault>;
    return words.fault ? { fault: words.fault } : (JSON.parse(answer.bytes.toString("utf8")) as Source);
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ sourceFile: "failed", kind, bytes: bytes.length, fault: faultOf(error) });
    return { fault: "damaged" };
  }
}

/** Reads a Word file that was looked at, in the process apart: every paragraph as it looks. */
export const readWordFile = (bytes: Buffer): Promise<WordSource | SourceFault> =>
  read<WordSource>("wordSource", bytes);

/** Reads the visible cells of a workbook in the process apart, as they are printed. */
export const readSheetFile = (bytes: Buffer): Promise<SourceWorkbook | SourceFault> =>
  read<SourceWorkbook>("sheetSource", bytes);
