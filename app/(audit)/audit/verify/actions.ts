"use server";

import { z } from "zod";
import { verifyForAuditor } from "@/db/mutations/audit";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { audit } from "@/text/audit";

const copied = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase());

/** Walks the whole chain, compares it with what the auditor wrote down last time, and notes that it was done. */
export const verify = staffAction({
  permission: "audit.read",
  input: z.object({ seq: copied, hmac: copied }),
  run: async (staff, { seq, hmac }) => {
    const isGiven = seq !== "" || hmac !== "";
    const isWhole = /^[1-9]\d{0,14}$/.test(seq) && /^[0-9a-f]{64}$/.test(hmac);
    if (isGiven && !isWhole) return { refusal: audit.anchorShape };
    const anchor = isGiven ? { seq: Number(seq), hmac } : null;
    const { entries, brokenAt, isCut } = await verifyForAuditor(staff, anchor, now());
    if (brokenAt !== null) return { refusal: `${audit.broken(brokenAt)}${audit.brokenNext(entries)}` };
    if (anchor && isCut) return { refusal: `${audit.anchorGone(anchor.seq)}${audit.protect}` };
    return { done: audit.sound(entries) + (anchor ? audit.anchorHolds(anchor.seq) : "") };
  },
});
