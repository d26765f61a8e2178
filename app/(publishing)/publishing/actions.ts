"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  approveDraft,
  clearDraft,
  type Moved,
  publishDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
  withdrawDraft,
} from "@/db/mutations/publication-drafts";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { prepareDraft } from "@/server/gate/prepare-draft";
import { deskRefusals, gateRefusalText } from "@/text/publishing";
import { confirmedWarnings, opinionOf, optionalText, readPosted, savedState } from "./posted";

const seen = z.coerce.number().int().min(0);
const draft = { id: z.uuid(), seen };

/** Says why nothing was done, or leads to the page of the draft, which says what was. */
function outcome(moved: Moved, id: string): FormState {
  if ("refusal" in moved) {
    const sentence = deskRefusals[moved.refusal];
    return moved.refusal === "hitsUnexplained"
      ? { problems: { hitsReason: ["hitsUnexplained"] }, sentences: { hitsUnexplained: sentence } }
      : { refusal: sentence };
  }
  redirect(`/publishing/${id}?done=${moved.stage}`);
}

/** Saves what an editor wrote, as a new draft or over the version that was on the screen. */
export const saveText = staffAction({
  permission: "draft.edit",
  input: z.looseObject({ ...draft, next: z.enum(["stay", "goOn"]).catch("stay") }),
  run: async (staff, { id, seen: version, next, ...rest }) => {
    const read = readPosted(rest);
    if ("state" in read) return read.state;
    const saved = await saveDraft(staff, { id, fields: read.fields, seen: version }, now());
    if ("refusal" in saved) return savedState(saved, read.fields, now());
    redirect(next === "goOn" ? `/publishing/${id}#actions` : `/publishing/${id}/edit?saved=1`);
  },
});

/** Sends a draft on its way through the reviews. */
export const submitText = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, confirmed: confirmedWarnings }),
  run: async (staff, input) => {
    // The bytes that are approved are those that are published: whatever must not go out with a file goes now.
    const prepared = await prepareDraft(staff, input.id, input.seen);
    if ("refusal" in prepared) return { refusal: gateRefusalText(prepared.refusal) };
    return outcome(await submitDraft(staff, { ...input, seen: prepared.seen }, now()), input.id);
  },
});

/** The decision of one of the three reviews, one way or the other. */
export const approveText = staffAction({
  permission: "draft.review",
  input: z.object({ ...draft, decision: z.enum(["approve", "sendBack"]), opinion: opinionOf("opinion") }),
  run: async (staff, { decision, ...input }) => {
    const decide = decision === "approve" ? approveDraft : sendBackDraft;
    return outcome(await decide(staff, input, now()), input.id);
  },
});

/** The decision of a secrecy review, one way or the other. */
export const reviewText = staffAction({
  permission: "draft.secrecyReview",
  input: z.object({
    ...draft,
    decision: z.enum(["clear", "sendBack"]),
    opinion: opinionOf("opinion"),
    hitsReason: optionalText,
  }),
  run: async (staff, { decision, ...input }) => {
    const decide = decision === "clear" ? clearDraft : sendBackDraft;
    return outcome(await decide(staff, input, now()), input.id);
  },
});

/** Puts a cleared draft before the public. */
export const publishText = staffAction({
  permission: "publication.publish",
  input: z.object(draft),
  run: async (staff, input) => outcome(await publishDraft(staff, input, now()), input.id),
});

/** Sends a cleared draft back instead of publishing it. */
export const returnCleared = staffAction({
  permission: "publication.publish",
  input: z.object({ ...draft, opinion: opinionOf("opinion") }),
  run: async (staff, input) => outcome(await sendBackDraft(staff, input, now()), input.id),
});

/** Takes a published text from the public. */
export const withdrawText = staffAction({
  permission: "publication.withdraw",
  input: z.object({ id: z.uuid(), reason: opinionOf("reason") }),
  run: async (staff, input) => outcome(await withdrawDraft(staff, input, now()), input.id),
});
