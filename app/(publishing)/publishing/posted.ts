import { z } from "zod";
import type { Saved } from "@/db/mutations/publication-drafts";
import { enteredDate } from "@/domain/entry/entered-date";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import {
  checkPublication,
  entriesOf,
  type PublicationEntries,
  type PublicationFields,
  type PublicationProblem,
  type PublicationWarning,
  readPublicationEntries,
} from "@/domain/publication/publication-form";
import { OPINION_LIMIT } from "@/domain/publication/publishing-desk";
import { scanPublication } from "@/domain/publication/sensitive-scan";
import { beijingDate } from "@/domain/time/calendar-date";
import type { FormState } from "@/server/actions";
import { instantInFull } from "@/text/dates";
import { PUBLICATION_WARNINGS, publicationProblemText } from "@/text/publication-form";
import type { ScheduleProblem } from "@/text/publish-schedule";
import { deskRefusals, draftForm, hitsInWords, type OpinionProblem } from "@/text/publishing";

const problem = (key: OpinionProblem) => key;

/** An opinion or a reason that must be there. */
export const opinionOf = (field: "opinion" | "reason") =>
  z
    .string()
    .refine((text) => textProblem(text) === null, problem(`${field}.illegal`))
    .transform(cleanText)
    .refine((text) => text !== "", problem(`${field}.missing`))
    .refine((text) => lengthOf(text) <= OPINION_LIMIT, problem(`${field}.tooLong`));

const scheduleProblem = (key: ScheduleProblem) => key;

/** The day of a publication to come, as people write it. */
export const scheduleDay = z
  .string()
  .trim()
  .min(1, scheduleProblem("day.missing"))
  .transform((text, context) => {
    const read = enteredDate(text);
    if ("value" in read) return read.value;
    context.addIssue({ code: "custom", message: scheduleProblem("day.wrong") });
    return z.NEVER;
  });

/** Hour and minute of a publication to come; 08:30, 8:30 and ８：３０ are one. */
export const scheduleTime = z
  .string()
  .trim()
  .min(1, scheduleProblem("time.missing"))
  .transform((text, context): [number, number] => {
    const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.normalize("NFKC"));
    if (found) return [Number(found[1]), Number(found[2])];
    context.addIssue({ code: "custom", message: scheduleProblem("time.wrong") });
    return z.NEVER;
  });

/** A text that may be absent. */
export const optionalText = z
  .string()
  .default("")
  .refine((text) => textProblem(text) === null, problem("opinion.illegal"))
  .transform(cleanText);

const isWarning = (text: string): text is PublicationWarning => Object.hasOwn(PUBLICATION_WARNINGS, text);

/** The boxes that an editor ticked. */
export const confirmedWarnings = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ticked) => [ticked].flat().filter(isWarning));

/** The problems of the form, each with its own whole sentence. */
function problemState(problems: readonly PublicationProblem[]): FormState {
  const sentences: Record<string, string> = {};
  const byField: Record<string, string[]> = {};
  for (const found of problems) {
    const key = `${found.field}.${found.reason}`;
    sentences[key] = publicationProblemText(found);
    byField[found.field] ??= [key];
  }
  return { problems: byField, sentences };
}

const pairsOf = (posted: Readonly<Record<string, unknown>>) =>
  Object.entries(posted).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === "string" ? [[name, one]] : [])),
  );

/** What was typed into the editor's form, right or wrong. */
export function entriesPosted(posted: Readonly<Record<string, unknown>>): PublicationEntries {
  return readPublicationEntries(pairsOf(posted)).entries;
}

/** What the editor's form says, or the state that shows what is wrong with it. */
export function readPosted(
  posted: Readonly<Record<string, unknown>>,
): { fields: PublicationFields } | { state: FormState } {
  const { entries, problems: twice } = readPublicationEntries(pairsOf(posted));
  const checked = checkPublication(entries);
  if ("fields" in checked && twice.length === 0) return checked;
  const problems = [...twice, ...("problems" in checked ? checked.problems : [])];
  return { state: { ...problemState(problems), values: entries } };
}

/** What the form shows after a text was not saved; what was typed stays in it. */
export function savedState(
  saved: Extract<Saved, { refusal: unknown }>,
  fields: PublicationFields,
  at: number,
): FormState {
  const { refusal, current } = saved;
  if (refusal === "noSuchColumn") {
    return problemState([{ field: "columnCode", reason: "unknown", params: {} }]);
  }
  if (refusal === "secrecyMark") {
    const hits = scanPublication(fields, beijingDate(at)).filter(({ rule }) => rule === "secrecyMark");
    const refused = `${hitsInWords("secrecyMark", hits)}。${deskRefusals.secrecyMark}`;
    return { refusal: refused, values: entriesOf(fields) };
  }
  if (refusal === "changedMeanwhile" && current) {
    const { who, somebody, typedIsSafe, title } = draftForm.later;
    const by = who(current.changedBy ?? somebody, current.did, instantInFull(current.changedAt));
    return {
      refusal: `${title}。${by}${typedIsSafe}`,
      values: entriesOf(fields),
      later: { version: current.lockVersion, by, values: entriesOf(current.fields) },
    };
  }
  return { refusal: deskRefusals[refusal] };
}
