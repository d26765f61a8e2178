import { z } from "zod";
import { ID_KINDS } from "@/domain/info-request/application/application";
import {
  APPLICATION_FIELDS,
  type ApplicationEntries,
} from "@/domain/info-request/application/application-fields";
import { NOT_SURE } from "@/domain/info-request/application/application-form";
import { rowsInText, type TableProblem } from "@/domain/info-request/application/batch-table";
import { CHANNELS } from "@/domain/info-request/application/channels";
import { takeDown } from "@/domain/info-request/intake/intake";
import { INTAKE_FIELDS, type IntakeEntries, readArrival } from "@/domain/info-request/intake/intake-day";
import { MOST_PARTS } from "@/domain/info-request/intake/intake-join";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { FormState } from "@/server/actions";
import { applicationProblemText } from "@/text/application-form";
import { intakePage, intakeProblemText } from "@/text/intake";

const text = z.string().default("");
const texts = <Field extends string>(fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, text])) as Record<Field, typeof text>;

/** Everything the intake screen posts. */
export const intakeInput = z.object({
  ...texts(APPLICATION_FIELDS),
  ...texts(INTAKE_FIELDS),
  /** Made when the screen was drawn: saved twice it is one application. */
  key: z.string().max(64).default(""),
  /** The numbers of likely duplicates that the clerk was shown. */
  told: z.string().max(400).default(""),
  /** A pasted table, where a whole stack is entered. */
  table: text,
});
export type IntakeInput = z.output<typeof intakeInput>;

export const reissueInput = z.object({
  id: z.string().min(1).max(64),
  seen: z.enum(ID_KINDS, { error: "seen.missing" }),
  checked: z.literal("yes", { error: "checked.missing" }),
});

const parts = Array.from({ length: MOST_PARTS }, (_, at) => at);
export const splitInput = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(0),
  ...texts(parts.flatMap((at) => [`subject-${at}`, `documentNumber-${at}`, `description-${at}`])),
});

/** The parts that a posted form holds, in their order. */
export function partsIn(input: Record<string, unknown>) {
  const at = (name: string) => (typeof input[name] === "string" ? String(input[name]) : "");
  return parts.map((part) => ({
    subject: at(`subject-${part}`),
    documentNumber: at(`documentNumber-${part}`),
    description: at(`description-${part}`),
  }));
}

export const mergeInput = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(0),
  number: z.string().max(40).default(""),
});

export const batchInput = z.object({ id: z.string().min(1).max(64), on: z.string().max(10).default("") });

/** Problems by field, each with its sentence. */
function problems(found: readonly (readonly [field: string, sentence: string])[]): FormState {
  return {
    problems: Object.fromEntries(found.map(([field]) => [field, [field]])),
    sentences: Object.fromEntries(found),
  };
}

function tableSentence(problem: TableProblem): string {
  switch (problem.why) {
    case "empty":
      return intakePage.noRows;
    case "tooMany":
      return intakePage.tooManyRows(problem.count);
    case "openQuote":
      return intakePage.openQuote(problem.line);
    case "tooWide":
      return intakePage.tooWide;
  }
}

type Entries = { rows: ApplicationEntries[] } | { state: FormState };

/** The applications that a screen holds: one, or a row of the pasted table each. */
function applicationsOf(input: IntakeInput, isStack: boolean): Entries {
  const shared: ApplicationEntries = { ...input, agency: NOT_SURE };
  if (!isStack) return { rows: [shared] };
  const read = rowsInText(input.table);
  if ("problem" in read) return { state: problems([["table", tableSentence(read.problem)]]) };
  if (read.rows.length < 2) return { state: problems([["table", intakePage.noRows]]) };
  return { rows: read.rows.map((row) => ({ ...shared, ...row })) };
}

/** What the screen says, by the rules of the citizen's own form; or everything that cannot stand, each at its field. */
export function papersIn(input: IntakeInput, on: CalendarDate, isStack: boolean) {
  const read = readArrival(input satisfies IntakeEntries, on);
  const applications = applicationsOf(input, isStack);
  const channel = CHANNELS.find((one) => one === input.channel) ?? "other";
  // Of a form elsewhere the law asks no more than of paper: one way of contact.
  const context = { on, agencies: [], channel: channel === "online" ? "other" : channel } as const;
  const found: (readonly [string, string])[] = [];
  if ("problems" in read)
    for (const problem of read.problems) found.push([problem.field, intakeProblemText(problem)]);
  const taken = "rows" in applications ? applications.rows : [];
  const papers = taken.flatMap((entries, place) => {
    const paper = takeDown(entries, context, input.asWritten === "yes");
    if (!("problems" in paper)) return [paper];
    for (const problem of paper.problems) {
      const sentence = applicationProblemText(problem);
      const isCell = ["subject", "documentNumber", "description"].includes(problem.field);
      if (isStack && isCell) found.push(["table", intakePage.rowProblem(place + 1, sentence)]);
      else if (place === 0) found.push([problem.field, sentence]);
    }
    return [];
  });
  if ("state" in applications) {
    const own = problems(found);
    return {
      state: {
        problems: { ...own.problems, ...applications.state.problems },
        sentences: { ...own.sentences, ...applications.state.sentences },
      },
    };
  }
  if (found.length > 0 || !("arrival" in read)) return { state: problems(firstOfEach(found)) };
  return { papers: papers.map((paper) => ({ ...paper, arrival: read.arrival })) };
}

function firstOfEach(found: readonly (readonly [string, string])[]) {
  return [...new Map(found.toReversed())].toReversed();
}
