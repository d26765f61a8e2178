import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/access/actor";
import { q, tx } from "../client";
import { eventTexts, infoRequests } from "../schema/info-requests";
import type { Recorded } from "./history";
import { type PlainEvent, recordEvent } from "./info-requests";

/** Records an event together with what its officer wrote about it: both or neither. */
export async function recordEventWithText(
  by: Actor,
  infoRequestId: string,
  event: PlainEvent,
  text: string | null,
  at: number,
): Promise<Recorded> {
  return tx(async () => {
    const recorded = await recordEvent(by, infoRequestId, event, at);
    if ("refusal" in recorded || !text) return recorded;
    const [row] = await q()
      .select({ seq: infoRequests.lockVersion })
      .from(infoRequests)
      .where(eq(infoRequests.id, infoRequestId));
    if (!row) throw new Error(`the case ${infoRequestId} went away inside its own transaction`);
    await q().insert(eventTexts).values({ infoRequestId, seq: row.seq, text });
    return recorded;
  });
}
