"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { decideRectification, issueRectification } from "@/db/mutations/rectifications";
import { enteredDate } from "@/domain/entry/entered-date";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { MEASURES } from "@/domain/oversight/rectification";
import { OPINION_LIMIT } from "@/domain/publication/publishing-desk";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { deskRefusals } from "@/text/publishing";
import { rectificationRefusals } from "@/text/rectification";

const refused: Readonly<Record<string, string>> = { ...deskRefusals, ...rectificationRefusals };
const refusalOf = (refusal: string): FormState => ({ refusal: refused[refusal] ?? refusal });

/** What has to be written; the key names the sentence of the field when nothing is. */
const written = (missing: string) =>
  z
    .string()
    .refine((text) => textProblem(text) === null, "illegal")
    .transform(cleanText)
    .refine((text) => text !== "", missing)
    .refine((text) => lengthOf(text) <= OPINION_LIMIT, "tooLong");

/** A day as people write it; null where nothing was written. */
const day = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const read = enteredDate(text);
    if ("value" in read) return read.value;
    context.addIssue({ code: "custom", message: "due.wrong" });
    return z.NEVER;
  });

/** Issues a notice to an agency. */
export const issueNotice = staffAction({
  permission: "rectification.issue",
  input: z.object({
    caseId: z.uuid().or(z.literal("")).default(""),
    agencyCode: z.string().max(80).default(""),
    measure: z.enum(MEASURES),
    subject: written("subject.missing"),
    demand: written("demand.missing"),
    due: day.refine((on) => on !== null, "due.missing"),
  }),
  run: async (staff, { caseId, due, ...given }) => {
    if (due === null) return { problems: { due: ["due.missing"] } };
    const notice = { ...given, caseId: caseId === "" ? null : caseId, dueOn: due };
    const done = await issueRectification(staff, notice, now());
    if ("refusal" in done) return refusalOf(done.refusal);
    redirect(`/oversight/rectifications/${done.id}?done=issued`);
  },
});

/** Lets what was put right pass, or sends it back with a new day. */
export const decideNotice = staffAction({
  permission: "rectification.issue",
  input: z.object({
    id: z.uuid(),
    step: z.enum(["passed", "returned"]),
    text: written("text.missing"),
    due: day,
  }),
  run: async (staff, { due, ...given }) => {
    const done = await decideRectification(staff, { ...given, dueOn: due }, now());
    if ("refusal" in done) return refusalOf(done.refusal);
    redirect(`/oversight/rectifications/${given.id}?done=${given.step}`);
  },
});
