"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveAnswer } from "@/db/mutations/answers";
import { deskAnswer } from "@/db/queries/desk-case";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { choiceFromCode } from "@/domain/info-request/outcome-choice";
import { ANSWER_PARTS, type AnswerPart, outcomeRule } from "@/domain/law/outcomes";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { instantStamp } from "@/text/dates";
import type { DeskProblem } from "@/text/desk";
import { refusals } from "@/text/refusals";

const key = (problem: DeskProblem) => problem;
const MOST_CHARACTERS = 20_000;

const part = z
  .string()
  .refine((text) => textProblem(text) === null, key("text.illegal"))
  .transform(cleanText)
  .refine((text) => lengthOf(text) <= MOST_CHARACTERS, key("part.tooLong"))
  .optional();

const input = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(0),
  choice: z.string().transform((code, context) => {
    const choice = choiceFromCode(code);
    if (choice) return choice;
    context.addIssue({ code: "custom", message: key("outcome.wrong") });
    return z.NEVER;
  }),
  ...(Object.fromEntries(ANSWER_PARTS.map((name) => [name, part])) as Record<AnswerPart, typeof part>),
});

/** Saves the draft of an answer over the version that its handler saw; a later one is shown beside, never overwritten. */
export const saveDraft = staffAction({
  permission: "infoRequest.handle",
  input,
  run: async (staff, { id, version, choice, ...given }) => {
    const parts = Object.fromEntries(
      ANSWER_PARTS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])),
    );
    const saved = await saveAnswer(staff, id, { ...choice, parts }, version, now());
    if ("lockVersion" in saved) redirect(`/desk/info-requests/${id}/answer?saved=${saved.lockVersion}`);
    const theirs = "current" in saved && saved.current ? saved.current : null;
    if (!theirs) return { refusal: refusals[saved.refusal] };
    return {
      later: {
        version: theirs.lockVersion,
        by: [
          (await deskAnswer(staff, id))?.drafterName,
          outcomeRule(theirs.outcome).name,
          instantStamp(theirs.updatedAt),
        ].join("，"),
        values: theirs.parts,
      },
    };
  },
});
