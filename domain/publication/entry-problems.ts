import { type ZodError, z } from "zod";
import { type EntryProblem as ProblemOf, problemsIn, take } from "@/domain/entry/entry-schema";
import { PROBLEM_REASONS, type ProblemReason, type Reading } from "./field-readers";

/** One thing wrong with one field; text/ has its sentence. */
export type EntryProblem<Field extends string> = ProblemOf<Field, ProblemReason>;

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
  return problemsIn(error, fields, PROBLEM_REASONS, "shape");
}
