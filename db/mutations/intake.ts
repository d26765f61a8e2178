import { eq } from "drizzle-orm";
import { actorId, type Staff } from "@/domain/access/actor";
import type { Application, IdKind } from "@/domain/info-request/application/application";
import type { IntakeGap } from "@/domain/info-request/intake/intake";
import type { Arrival } from "@/domain/info-request/intake/intake-day";
import { beijingDate } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { sealField, trackingHash } from "../private-fields";
import { codeFamily } from "../queries/intake";
import { infoRequests } from "../schema/info-requests";
import { intakeRecords } from "../schema/intake";
import { appendAudit } from "./audit";
import { newTrackingCode, recordEvent, type Submitted, submitInfoRequest } from "./info-requests";

/** One application as the intake screen took it down. */
export interface PaperApplication {
  application: Application;
  gaps: readonly IntakeGap[];
  arrival: Arrival;
}

interface Entry {
  at: number;
  /** The screen it was typed on: pressed twice it is still one application. */
  idempotencyKey: string;
  demonstration: boolean;
  /** The code that a stack of one applicant shares. */
  code?: string;
}

/** Takes in what came on paper, by wire or by word of mouth, with the evidence of its day: all of it or nothing. */
export async function takeInPaper(
  by: Staff<"infoRequest.register">,
  { application, gaps, arrival }: PaperApplication,
  entry: Entry,
): Promise<Submitted> {
  const { agencyId } = by;
  if (!agencyId) throw new Error("an intake officer works for an agency");
  return tx(async () => {
    const { at } = entry;
    const { channel, letterKind, arrivedOn, confirmed } = arrival;
    const submission = { ...entry, agencyId, channel, letterKind, on: arrivedOn };
    const submitted = await submitInfoRequest(by, application, submission);
    if (submitted.code === null) return submitted;
    const { id } = submitted;
    await q()
      .insert(intakeRecords)
      .values({
        infoRequestId: id,
        staffId: by.id,
        basis: arrival.basis,
        oral: arrival.oral,
        arrivedOn,
        confirmedBy: confirmed?.by ?? null,
        confirmedWith: confirmed?.with ?? null,
        postNumber: sealField("intake_records", "post_number", id, arrival.postNumber),
        keyId: house().keys.current,
        channelNote: arrival.channelNote,
        lateReason: arrival.lateReason,
        gaps: [...gaps],
        at,
      });
    if (confirmed)
      await must(recordEvent(by, id, { kind: "receiptConfirmed", on: confirmed.on, how: "officer" }, at));
    if (arrival.registerNow) await must(recordEvent(by, id, { kind: "registered", on: beijingDate(at) }, at));
    return submitted;
  });
}

async function must(recording: ReturnType<typeof recordEvent>): Promise<void> {
  const recorded = await recording;
  if ("refusal" in recorded) throw new Error(`an application just taken in was refused: ${recorded.refusal}`);
}

/**
 * Gives a new tracking code in place of a lost one, after the applicant was identified; the old one opens nothing any more. Whatever
 * shares the old code (a batch, the parts of a split application) gets the new one. Null for another agency's case.
 */
export async function reissueCode(
  by: Staff<"infoRequest.register">,
  infoRequestId: string,
  seen: IdKind,
  at: number,
): Promise<{ code: string; numbers: string[] } | null> {
  return tx(async () => {
    const family = await codeFamily(by, infoRequestId);
    if (family.length === 0) return null;
    const code = newTrackingCode();
    const keyId = house().keys.current;
    for (const { id, number } of family) {
      await q()
        .update(infoRequests)
        .set({ trackingHash: trackingHash(number, code.replaceAll("-", ""), keyId), trackingKeyId: keyId })
        .where(eq(infoRequests.id, id));
      await appendAudit({
        at,
        actor: actorId(by),
        intent: "infoRequest.reissueCode",
        objectKind: "infoRequest",
        objectId: id,
        fields: [`seen:${seen}`],
      });
    }
    return { code, numbers: family.map(({ number }) => number) };
  });
}
