import { faultOf } from "../edge/log";
import { ApartFailed, apart } from "../files/apart";
import type { TableFault, TableHead, TableJob, TableLine } from "../files/apart/table";
import { log } from "../log";

export type { TableHead, TableLine } from "../files/apart/table";

/** Why a file is no table that can be taken in; text/import has the sentences. */
export interface TableProblem {
  fault: TableFault | "tooComplex";
  line?: number;
}

/** 50,000 rows with their texts take some seconds; whatever takes longer is no table. */
const BOUNDS = { timeMs: 60_000, heapMb: 1536 };

/** The rows of a table one by one: to read them all at once would hold up everybody else. */
function* linesOf(bytes: Buffer): Generator<TableLine> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const stop = end < 0 ? bytes.length : end;
    yield JSON.parse(bytes.toString("utf8", from, stop)) as TableLine;
    from = stop + 1;
  }
}

/** Reads a table in a process of its own, whatever kind of file it is. */
export async function readTable(
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<TableProblem | (TableHead & { lines: () => Generator<TableLine> })> {
  const job: TableJob = { do: "table", sheet };
  try {
    const read = await apart(job, bytes, BOUNDS);
    const head = read.words as TableHead | TableProblem;
    return "fault" in head ? head : { ...head, lines: () => linesOf(read.bytes) };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ import: "tableFailed", fault: faultOf(error) });
    return { fault: "tooComplex" };
  }
}
