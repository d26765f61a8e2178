"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { forgetAutosave } from "@/db/mutations/draft-keeping";
import { chooseDraftLimit } from "@/db/mutations/draft-limits";
import {
  approveDraft,
  clearDraft,
  type Moved,
  publishDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
} from "@/db/mutations/publication-drafts";
import { scheduleDraft, unscheduleDraft } from "@/db/mutations/publication-schedules";
import { askSubmit } from "@/db/mutations/submit-wishes";
import { calendarInForce } from "@/db/queries/calendar";
import { stateToRestore } from "@/db/queries/draft-keeping";
import { linkTargets } from "@/db/queries/publishing-look-ups";
import type { Staff } from "@/domain/access/actor";
import { PUBLISH_LIMIT_CODES } from "@/domain/law/publish-limits";
import { LINK_KINDS, type LinkKind } from "@/domain/publication/link-kinds";
import { beijingInstant } from "@/domain/time/calendar-date";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { prepareDraft } from "@/server/gate/prepare-draft";
import { isForLater } from "@/server/gate/submit-later";
import { deskRefusals, gateRefusalText } from "@/text/publishing";
import { namedRelations } from "./named-relations";
import {
  confirmedWarnings,
  entriesPosted,
  opinionOf,
  optionalText,
  readPosted,
  savedState,
  scheduleDay,
  scheduleTime,
} from "./posted";

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

/** The related texts that were posted, by their titles, and those that somebody without scripts looked for. */
async function lookedUp(
  staff: Staff<"draft.edit">,
  { id, posted, words, kind }: { id: string; posted: Record<string, unknown>; words: string; kind: LinkKind },
): Promise<Required<Pick<FormState, "values" | "lookedUp">>> {
  const values = entriesPosted(posted);
  const kept = await namedRelations(staff, values.relations);
  return { values, lookedUp: { kept, words, kind, found: await linkTargets(staff, words, id) } };
}

/** Saves what an editor wrote, as a new draft or over the version that was on the screen; or looks for a related text and saves nothing. */
export const saveText = staffAction({
  permission: "draft.edit",
  input: z.looseObject({
    ...draft,
    next: z.enum(["stay", "goOn", "lookUp"]).catch("stay"),
    relationWords: z.string().trim().max(100).catch(""),
    relationKind: z.enum(LINK_KINDS).catch("explains"),
  }),
  run: async (staff, { id, seen: version, next, relationWords, relationKind: kind, ...rest }) => {
    // Enter in a field means the first button of a form; who looks for nothing meant to save.
    const isAsking = next === "lookUp" && relationWords !== "";
    const texts = () => lookedUp(staff, { id, posted: rest, words: isAsking ? relationWords : "", kind });
    if (isAsking) return texts();
    const read = readPosted(rest);
    if ("state" in read) return { ...(await texts()), ...read.state };
    const saved = await saveDraft(staff, { id, fields: read.fields, seen: version }, now());
    if ("refusal" in saved) return { ...(await texts()), ...savedState(saved, read.fields, now()) };
    await forgetAutosave(staff, id);
    redirect(next === "goOn" ? `/publishing/${id}#actions` : `/publishing/${id}/edit?saved=1`);
  },
});

/** Chooses the period within which a text has to be public, among those of its column. */
export const chooseLimit = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, limit: z.enum(PUBLISH_LIMIT_CODES, "limit.unknown") }),
  run: async (staff, input) => {
    const moved = await chooseDraftLimit(staff, input, now());
    if ("refusal" in moved) return { refusal: deskRefusals[moved.refusal] };
    redirect(`/publishing/${input.id}#checks`);
  },
});

/** Gives up what was kept of typing that was never saved. */
export const dropTyping = staffAction({
  permission: "draft.edit",
  input: z.object({ id: z.uuid(), isNew: z.coerce.boolean().catch(false) }),
  run: async (staff, { id, isNew }) => {
    await forgetAutosave(staff, id);
    redirect(isNew ? "/publishing/new?dropped=1" : `/publishing/${id}/edit?dropped=1`);
  },
});

/** Makes an earlier saved state of a draft its text again, as a new edit of its own. */
export const restoreState = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, version: z.coerce.number().int().min(1) }),
  run: async (staff, { id, seen: version, version: wanted }) => {
    const state = await stateToRestore(staff, id, wanted);
    if (state === null) return { refusal: deskRefusals.noSuchDraft };
    const saved = await saveDraft(staff, { id, fields: state, seen: version }, now());
    if ("refusal" in saved) return { refusal: deskRefusals[saved.refusal] };
    await forgetAutosave(staff, id);
    redirect(`/publishing/${id}/edit?saved=1`);
  },
});

/** Sends a draft on its way through the reviews. */
export const submitText = staffAction({
  permission: "draft.edit",
  input: z.object({ ...draft, confirmed: confirmedWarnings }),
  run: async (staff, input) => {
    if (await isForLater(staff, input.id)) {
      const asked = await askSubmit(staff, input, now());
      if ("refusal" in asked) return { refusal: deskRefusals[asked.refusal] };
      redirect(`/publishing/${input.id}#actions`);
    }
    // The bytes that are approved are those that are published: whatever must not go out with a file goes now.
    const prepared = await prepareDraft(staff, input.id, input.seen);
    if ("refusal" in prepared) return { refusal: gateRefusalText(prepared.refusal) };
    const moved = await submitDraft(staff, { ...input, seen: prepared.seen }, now());
    // Its files were made ready although it was not sent: the page beside the refusal shows them as they are now, so that its forms go on working.
    if ("refusal" in moved && prepared.seen !== input.seen) refresh();
    return outcome(moved, input.id);
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

/** Sets the minute at which a cleared draft comes before the public; a day of rest only when that is meant. */
export const scheduleText = staffAction({
  permission: "publication.publish",
  input: z.object({ ...draft, day: scheduleDay, time: scheduleTime, restDay: z.string().optional() }),
  run: async (staff, { day, time: [hour, minute], restDay, ...seenDraft }) => {
    if (restDay === undefined && !(await calendarInForce()).isWorkingDay(day)) {
      return { refusal: deskRefusals.restDay };
    }
    const scheduledFor = beijingInstant(day, hour, minute);
    const moved = await scheduleDraft(staff, { ...seenDraft, scheduledFor }, now());
    return "refusal" in moved ? { refusal: deskRefusals[moved.refusal] } : outcome(moved, seenDraft.id);
  },
});

/** Takes the minute of a publication back. */
export const unscheduleText = staffAction({
  permission: "publication.publish",
  input: z.object(draft),
  run: async (staff, input) => outcome(await unscheduleDraft(staff, input, now()), input.id),
});

/** Sends a cleared draft back instead of publishing it. */
export const returnCleared = staffAction({
  permission: "publication.publish",
  input: z.object({ ...draft, opinion: opinionOf("opinion") }),
  run: async (staff, input) => outcome(await sendBackDraft(staff, input, now()), input.id),
});
