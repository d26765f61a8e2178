import type { Staff } from "@/domain/access/actor";
import type { RevealReason } from "@/domain/info-request/desk/reveal";
import { tx } from "../client";
import { openedApplicant, type ShownApplicant } from "../queries/desk-case";
import { recordReveal } from "./info-requests";

/** Opens who applied and notes who looked, why and at which fields: neither without the other. Null for another agency's case. */
export async function revealApplicant(
  by: Staff<"applicant.reveal">,
  infoRequestId: string,
  reason: RevealReason,
  at: number,
): Promise<ShownApplicant | null> {
  return tx(async () => {
    const opened = await openedApplicant(by, infoRequestId);
    if (!opened) return null;
    const fields = opened.values.map(({ field }) => field);
    await recordReveal(by, infoRequestId, [`reason:${reason}`, ...fields], at);
    return opened;
  });
}
