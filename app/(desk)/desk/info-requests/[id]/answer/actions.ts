"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveAnswer } from "@/db/mutations/answers";
import { deskAnswer } from "@/db/queries/desk-case";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { choiceFromCode } from "@/domain/info-request/history/outcome-choice";
import { ANSWER_PARTS, type AnswerPart, outcomeRule } from "@/domain/law/outcomes";
import type { AnswerItem } from "@/domain/letter/items";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { answerItems } from "@/text/answer-items";
import { instantInFull } from "@/text/dates";
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

const MOST_ITEMS = 60;
const ITEM_FIELD = /^item-(\d{1,2})-(name|result|ground|reason)$/;

/** The pieces of an answer in part, out of the fields of the form; a piece without name and reason is none. */
function itemsIn(fields: Readonly<Record<string, unknown>>): AnswerItem[] | DeskProblem {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, place, field] = ITEM_FIELD.exec(name) ?? [];
    if (place === undefined || field === undefined || typeof value !== "string") continue;
    if (textProblem(value) !== null) return "text.illegal";
    const text = cleanText(value);
    if (lengthOf(text) > MOST_CHARACTERS) return "part.tooLong";
    rows.set(Number(place), { ...rows.get(Number(place)), [field]: text });
  }
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([, { name = "", result, ground = "", reason = "" }]): AnswerItem => {
      const isWithheld = result === "withheld";
      return {
        name,
        result: isWithheld ? "withheld" : "provided",
        ground: isWithheld ? ground : "",
        reason: isWithheld ? reason : "",
      };
    })
    .filter(({ name, reason }) => name || reason)
    .slice(0, MOST_ITEMS);
}

const input = z.looseObject({
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

/** Somebody else's pieces in one text, to be read beside one's own. */
const itemLines = (items: readonly AnswerItem[]) =>
  items
    .map(({ name, result, ground, reason }) =>
      [name, answerItems[result], ground, reason].filter(Boolean).join("；"),
    )
    .join("\n");

/** Saves the draft of an answer over the version that its handler saw; a later one is shown beside, never overwritten. */
export const saveDraft = staffAction({
  permission: "infoRequest.handle",
  input,
  run: async (staff, { id, version, choice, ...given }) => {
    const parts = Object.fromEntries(
      ANSWER_PARTS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])),
    );
    const items = itemsIn(given);
    if (!Array.isArray(items)) return { problems: { "item-0-name": [items] } };
    const saved = await saveAnswer(staff, id, { ...choice, parts, items }, version, now());
    if ("lockVersion" in saved) redirect(`/desk/info-requests/${id}/answer?saved=${saved.lockVersion}`);
    const theirs = "current" in saved && saved.current ? saved.current : null;
    if (!theirs) return { refusal: refusals[saved.refusal] };
    return {
      later: {
        version: theirs.lockVersion,
        by: [
          (await deskAnswer(staff, id))?.drafterName,
          outcomeRule(theirs.outcome).name,
          instantInFull(theirs.updatedAt),
        ].join("，"),
        values: {
          ...theirs.parts,
          ...(theirs.items.length > 0 && { withheldParts: itemLines(theirs.items) }),
        },
      },
    };
  },
});
