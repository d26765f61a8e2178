import { submitDraft } from "@/db/mutations/publication-drafts";
import { endWish, takeWish } from "@/db/mutations/submit-wishes";
import { gateDraft } from "@/db/queries/gate-work";
import { scanOf } from "@/db/queries/publication-scans";
import type { Staff } from "@/domain/access/actor";
import { isLookedThroughLater } from "@/domain/publication/gate/gate-rules";
import { now } from "../clock";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { prepareDraft } from "./prepare-draft";

/** Whether a draft's files are so large that nobody waits for the look through them. */
export async function isForLater(by: Staff<"draft.edit">, id: string): Promise<boolean> {
  const draft = await gateDraft(by, id);
  if (!draft || !isLookedThroughLater(draft.files)) return false;
  return (await scanOf(id, draft.contentHash)) === null;
}

/** Looks through the drafts that wait to be sent and sends them, in the name of who asked and with what they may do now. Returns how many were sent. */
export async function submitWaiting(at: number): Promise<number> {
  let sent = 0;
  for (let taken = await takeWish(at); taken !== null; taken = await takeWish(at)) {
    const { by, wish } = taken;
    const outcome = by === null ? "refused" : await send(by, wish);
    await endWish(taken, outcome, now());
    if (outcome === "sent") sent += 1;
  }
  return sent;
}

async function send(
  by: Staff<"draft.edit">,
  {
    draftId: id,
    seen,
    confirmed,
  }: { draftId: string; seen: number; confirmed: Parameters<typeof submitDraft>[1]["confirmed"] },
): Promise<"sent" | "refused"> {
  try {
    const prepared = await prepareDraft(by, id, seen);
    if ("refusal" in prepared) return "refused";
    const moved = await submitDraft(by, { id, seen: prepared.seen, confirmed }, now());
    return "refusal" in moved ? "refused" : "sent";
  } catch (error) {
    // One draft whose bytes cannot be read keeps no other from being sent.
    log.error({ job: "submitWaiting", draft: id, fault: faultOf(error) });
    return "refused";
  }
}
