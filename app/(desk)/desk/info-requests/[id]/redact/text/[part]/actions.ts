"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { keepTextRedaction } from "@/db/mutations/redactions";
import { cleanText, lengthOf } from "@/domain/entry/entered-text";
import { ANSWER_PARTS } from "@/domain/law/outcomes";
import { textMarks } from "@/domain/redaction/marks";
import { needsWords } from "@/domain/redaction/reasons";
import { redactedText } from "@/domain/redaction/withheld";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { redactionPage, standIn, textRedactionPage } from "@/text/redaction";
import { refusals } from "@/text/refusals";

const MOST_CHARACTERS = 20_000;

const marks = z
  .string()
  .max(100_000)
  .transform((text, context) => {
    try {
      return textMarks.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: "custom", message: "marks.wrong" });
      return z.NEVER;
    }
  });

/** Keeps the text as it was, sealed, and puts what is left of it into the drafted answer. */
export const keepText = staffAction({
  permission: "infoRequest.handle",
  input: z.object({
    id: z.string().min(1).max(64),
    part: z.enum(ANSWER_PARTS),
    version: z.coerce.number().int().min(0),
    source: z.string().min(1, "source.missing"),
    marks,
  }),
  run: async (staff, { id, part, version, source, marks: given }) => {
    // Line ends travel as two characters; marks count one.
    const text = source.replace(/\r\n?/g, "\n");
    if (cleanText(text) === "") return { problems: { source: ["source.missing"] } };
    if (lengthOf(text) > MOST_CHARACTERS) return { problems: { source: ["source.tooLong"] } };
    if (given.some(({ reason, words }) => needsWords(reason) && words === ""))
      return { refusal: redactionPage.wordsMissing };
    const left = redactedText(text, given, ({ reason, words }) => standIn(reason, words));
    const place = { infoRequestId: id, part, version };
    const kept = await keepTextRedaction(staff, place, { source: text, marks: given, left }, now());
    if ("version" in kept) redirect(`/desk/info-requests/${id}/redact/text/${part}?saved=${kept.version}`);
    if (kept.refusal === "noDraft") return { refusal: textRedactionPage.noDraft };
    return { refusal: kept.refusal === "changedMeanwhile" ? redactionPage.changed : refusals[kept.refusal] };
  },
});
