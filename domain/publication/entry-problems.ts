import { type RefinementCtx, type ZodError, z } from "zod";
import { PROBLEM_REASONS, type ProblemParams, type ProblemReason, type Reading } from "./field-readers";

/** One thing wrong with one field; text/ has its sentence. */
export interface EntryProblem<Field extends string> {
  field: Field;
  reason: ProblemReason;
  params: ProblemParams;
}

const isReason = (text: string): text is ProblemReason => PROBLEM_REASONS.some((reason) => reason === text);

function take<T>(reading: Reading<T>, context: RefinementCtx): T {
  if ("value" in reading) return reading.value;
  context.addIssue({ code: "custom", message: reading.reason, params: { ...reading.params } });
  return z.NEVER;
}

/** A field that a form posts. */
export function textField<T>(read: (entered: string) => Reading<T>) {
  return z
    .string()
    .default("")
    .transform((entered, context) => take(read(entered), context));
}

/** A cell of a file: text, a number, a date of a workbook, or nothing. */
export function cellField<T>(read: (entered: string) => Reading<T>) {
  return z
    .union([
      z.string(),
      z.number().transform(String),
      z.date().transform((date) => date.toISOString().slice(0, 10)),
      z.null(),
    ])
    .optional()
    .transform((cell, context) => take(read(cell ?? ""), context));
}

/** The problems that a failed schema found, the first of each field. */
export function problemsOf<Field extends string>(
  error: ZodError,
  fields: readonly Field[],
): EntryProblem<Field>[] {
  return fields.flatMap((field) => {
    const issue = error.issues.find(({ path }) => path[0] === field);
    if (issue === undefined) return [];
    const reason = isReason(issue.message) ? issue.message : "shape";
    const params: ProblemParams = issue.code === "custom" ? { ...issue.params } : {};
    return [{ field, reason, params }];
  });
}
