"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { confirmChange, proposeChange } from "@/db/mutations/calendar";
import { moveCases } from "@/db/mutations/move-cases";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { faultOf } from "@/server/edge/log";
import { log } from "@/server/log";
import { readNotice } from "@/server/read-notice";
import { changeRefusals, type ImportProblemKey, noticeProblemSentence } from "@/text/calendar";

const problem = (key: ImportProblemKey) => key;
const MOST_TOLD = 12;

/** Reads a pasted notice; one that holds in itself is kept, to be looked at with what it moves. */
export const proposeNotice = staffAction({
  permission: "site.manage",
  input: z.object({
    text: z
      .string({ error: problem("text.missing") })
      .trim()
      .min(1, problem("text.missing"))
      .max(20_000, problem("text.tooLong")),
    scope: z.enum(["wholeYear", "adjusts"], { error: problem("scope.missing") }),
    year: z
      .string()
      .transform((typed) => typed.normalize("NFKC").replace("年", "").trim())
      .refine((typed) => typed === "" || /^20\d{2}$/.test(typed), problem("year.wrong"))
      .default(""),
    source: z
      .string()
      .trim()
      .refine(
        (typed) => typed === "" || (/^https?:\/\/\S+$/.test(typed) && typed.length <= 500),
        problem("source.wrong"),
      )
      .default(""),
  }),
  run: async (staff, { text, scope, year, source }): Promise<FormState> => {
    const { notice, title, documentNumber, problems } = await readNotice(text, {
      adjusts: scope === "adjusts",
      year: year === "" ? null : Number(year),
      source: source === "" ? null : source,
    });
    if (problems.length > 0) {
      const told = problems
        .slice(0, MOST_TOLD)
        .map((one, at) => [`notice-${at + 1}`, noticeProblemSentence(one)]);
      if (problems.length > MOST_TOLD)
        told.push(["notice-more", noticeProblemSentence({ line: null, what: "tooMany" })]);
      return {
        problems: Object.fromEntries(told.map(([field = ""]) => [field, [field]])),
        sentences: Object.fromEntries(told),
      };
    }
    const proposed = await proposeChange(staff, { notice, title, documentNumber }, now());
    if ("refusal" in proposed) return { refusal: changeRefusals[proposed.refusal] };
    redirect(`/admin/calendar/changes/${proposed.id}`);
  },
});

/** How long the one who confirms waits for the cases; what is left then is done behind the page. */
const WAIT_MS = 3000;

/** Lets a notice count and begins to move the cases. */
export const confirmNotice = staffAction({
  permission: "site.manage",
  input: z.object({ id: z.string().max(64) }),
  run: async (staff, { id }): Promise<FormState> => {
    const confirmed = await confirmChange(staff, id, now());
    if ("refusal" in confirmed) return { refusal: changeRefusals[confirmed.refusal] };
    const work = moveCases(now()).catch((error: unknown) => log.error({ fault: faultOf(error) }));
    await Promise.race([work, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
    redirect(`/admin/calendar/changes/${id}`);
  },
});
