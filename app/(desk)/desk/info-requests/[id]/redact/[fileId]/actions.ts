"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addWithheldLines, keepMarks, recordRedaction } from "@/db/mutations/redactions";
import { redactionsOf } from "@/db/queries/redactions";
import type { Staff } from "@/domain/access/actor";
import { displayName } from "@/domain/attachment/display-name";
import { MEDIA_TYPES } from "@/domain/attachment/media-types";
import { SEVERITIES } from "@/domain/publication/sensitive-scan";
import { type BoxMark, boxMarks } from "@/domain/redaction/marks";
import { needsWords } from "@/domain/redaction/reasons";
import { isCovered, withheldOf } from "@/domain/redaction/withheld";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { ApartFailed } from "@/server/files/apart";
import { putObject } from "@/server/files/objects";
import { redactFile } from "@/server/files/redact";
import { surveyedFile } from "@/server/files/redactable";
import { redactionPage, withheldLine } from "@/text/redaction";
import { refusals } from "@/text/refusals";

const which = { id: z.string().min(1).max(64), fileId: z.string().min(1).max(64) };
const marksInput = z
  .string()
  .max(200_000)
  .transform((text, context) => {
    const parsed = boxMarks.safeParse(fromJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "marks.wrong" });
    return z.NEVER;
  });

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const input = z.object({
  ...which,
  version: z.coerce.number().int().min(0),
  marks: marksInput,
  what: z.enum(["keep", "make"]).default("keep"),
  sure: z.string().optional(),
});

async function make(
  staff: Staff<"infoRequest.handle">,
  { id, fileId, marks, sure }: { id: string; fileId: string; marks: BoxMark[]; sure: boolean },
): Promise<FormState> {
  if (marks.length === 0) return { refusal: redactionPage.noMarksToMake };
  const opened = await surveyedFile(staff, id, fileId);
  if (!opened) return { refusal: refusals.noSuchCase };
  if ("cannot" in opened) return { refusal: redactionPage.cannot[opened.cannot] };
  const { file, bytes, found, pages } = opened;
  const isOpen = found.some((place) => SEVERITIES[place.rule] !== "notice" && !isCovered(place, marks));
  if (isOpen && !sure) return { refusal: redactionPage.notSure };
  const onPages = marks.filter(({ page }) => page <= pages.length);
  const at = now();
  let made: Buffer;
  try {
    made = await redactFile(bytes, file.mediaType, onPages, at);
  } catch (error) {
    if (error instanceof ApartFailed) return { refusal: redactionPage.failed };
    throw error;
  }
  const stored = await putObject(made);
  // The name of the original may hold what is withheld.
  const name = displayName(redactionPage.madeName, MEDIA_TYPES[file.mediaType]);
  const recorded = await recordRedaction(
    staff,
    {
      originalId: file.id,
      infoRequestId: id,
      marks: onPages,
      file: { ...stored, name, mediaType: file.mediaType, notes: [] },
    },
    at,
  );
  if ("refusal" in recorded) return { refusal: refusals[recorded.refusal] };
  redirect(`/desk/info-requests/${id}/redact/${fileId}?made=${recorded.id}`);
}

/** Keeps what is marked, and makes the new file of it when asked. */
export const saveMarks = staffAction({
  permission: "infoRequest.handle",
  input,
  run: async (staff, { id, fileId, version, marks, what, sure }) => {
    if (marks.some(({ reason, words }) => needsWords(reason) && words === ""))
      return { refusal: redactionPage.wordsMissing };
    const kept = await keepMarks(staff, { infoRequestId: id, attachmentId: fileId, version }, marks, now());
    if ("refusal" in kept)
      return {
        refusal: kept.refusal === "changedMeanwhile" ? redactionPage.changed : refusals[kept.refusal],
      };
    if (what === "make") {
      const state = await make(staff, { id, fileId, marks, sure: sure !== undefined });
      return { ...state, shown: { version: String(kept.version) } };
    }
    return { done: redactionPage.saved, shown: { version: String(kept.version) } };
  },
});

/** Adds what was withheld from a file to the drafted answer, page by page with its reason. */
export const insertWithheld = staffAction({
  permission: "infoRequest.handle",
  input: z.object({ id: which.id, resultId: z.string().min(1).max(64) }),
  run: async (staff, { id, resultId }) => {
    const redaction = (await redactionsOf(id)).find((found) => found.resultId === resultId);
    if (!redaction) return { refusal: refusals.noSuchCase };
    const added = await addWithheldLines(staff, id, withheldOf(redaction.marks).map(withheldLine), now());
    if ("lockVersion" in added) return { done: redactionPage.inserted };
    return { refusal: added.refusal === "noDraft" ? redactionPage.noDraft : refusals[added.refusal] };
  },
});
