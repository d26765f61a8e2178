import { asc, eq } from "drizzle-orm";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { q } from "../client";
import { infoRequestEvents } from "../schema/info-requests";

/** The whole history of a case in order; the truth from which everything else is folded. */
export async function historyOf(infoRequestId: string): Promise<RecordedEvent[]> {
  const found = await q()
    .select({
      seq: infoRequestEvents.seq,
      at: infoRequestEvents.at,
      by: infoRequestEvents.staffId,
      event: infoRequestEvents.event,
    })
    .from(infoRequestEvents)
    .where(eq(infoRequestEvents.infoRequestId, infoRequestId))
    .orderBy(asc(infoRequestEvents.seq));
  return found.map(({ event, ...row }) => ({ ...event, ...row }));
}
