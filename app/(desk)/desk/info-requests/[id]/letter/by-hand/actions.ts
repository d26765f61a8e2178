"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { issueByHand } from "@/db/mutations/letters";
import { lettersToCorrect } from "@/db/queries/letters";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { letterRule } from "@/domain/letter/letters";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { compose } from "@/server/letters/compose";
import type { ByHandProblem } from "@/text/letters";
import { refusals } from "@/text/refusals";

const key = (problem: ByHandProblem) => problem;
const id = z.string().min(1).max(64);
const text = z
  .string()
  .default("")
  .refine((typed) => textProblem(typed) === null, key("text.illegal"))
  .transform(cleanText)
  .refine((typed) => typed !== "", key("text.missing"))
  .refine((typed) => lengthOf(typed) <= 5000, key("text.tooLong"));

const after = (infoRequestId: string, issued: Awaited<ReturnType<typeof issueByHand>>): FormState => {
  if ("refusal" in issued) return { refusal: refusals[issued.refusal] };
  redirect(`/desk/info-requests/${infoRequestId}/letter/${issued.id}`);
};

/** Puts an issued letter right by another one; the first stays as it was signed. */
export const issueCorrection = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id, corrects: z.string().min(1, key("letter.missing")).max(64), text }),
  run: async (staff, { id: infoRequestId, corrects, text: correction }) => {
    const found = (await lettersToCorrect(staff, infoRequestId)).find((letter) => letter.id === corrects);
    if (!found) return { problems: { corrects: [key("letter.missing")] } };
    const { title } = letterRule(found.letter);
    const own = { 原文书: `《${title}》${found.number ? `（${found.number}）` : ""}`, 更正内容: correction };
    const more = { correctsId: corrects, compose };
    return after(infoRequestId, await issueByHand(staff, infoRequestId, "correction", own, now(), more));
  },
});

/** Answers somebody who asked to have a record about themselves put right (条例第四十一条). */
export const issueRecordCorrection = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id, record: text }),
  run: async (staff, { id: infoRequestId, record }) =>
    after(
      infoRequestId,
      await issueByHand(staff, infoRequestId, "recordCorrection", { 更正内容: record }, now(), { compose }),
    ),
});

/** Asks another agency to help with the case. */
export const issueAssistance = staffAction({
  permission: "infoRequest.signOff",
  input: z.object({ id, receiver: text, matter: text }),
  run: async (staff, { id: infoRequestId, receiver, matter }) => {
    const own = { 接收机关: receiver, 协办事项: matter };
    return after(
      infoRequestId,
      await issueByHand(staff, infoRequestId, "assistanceLetter", own, now(), { compose }),
    );
  },
});
