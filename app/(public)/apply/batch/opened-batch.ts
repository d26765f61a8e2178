import { batchCases, batchOf } from "@/db/queries/batches";
import type { Call } from "@/server/handlers";
import { trackedCaseId } from "@/server/tracking-cookies";

/** The cases of the batch of which this browser has one open; empty where none is, or where it came alone. */
export async function openedBatch(read: Call["cookie"], at: number) {
  const id = trackedCaseId(read, at);
  const batchId = id === null ? null : await batchOf(id);
  return batchId === null ? [] : batchCases(batchId);
}
