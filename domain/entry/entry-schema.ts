import { type RefinementCtx, type ZodError, z } from "zod";

export interface ProblemParams {
  limit?: number;
  length?: number;
}

/** What an entry says, or why it says nothing that can be kept. */
export type Reading<T, Reason extends string> = { value: T } | { reason: Reason; params?: ProblemParams };

/** One thing wrong with one field; text/ has its sentence. */
export interface EntryProblem<Field extends string, Reason extends string> {
  field: Field;
  reason: Reason;
  params: ProblemParams;
}

/** The value of a reading; a problem goes to the schema, at `path` when it is not the field's own. */
export function take<T>(reading: Reading<T, string>, context: RefinementCtx, path: string[] = []): T {
  if ("value" in reading) return reading.value;
  context.addIssue({ code: "custom", message: reading.reason, params: { ...reading.params }, path });
  return z.NEVER;
}

/** A field that a form posts. */
export function textField<T>(read: (entered: string) => Reading<T, string>) {
  return z
    .string()
    .default("")
    .transform((entered, context) => take(read(entered), context));
}

/** The problems that a failed schema found, the first of each field; `otherwise` stands for what zod itself refused. */
export function problemsIn<Field extends string, Reason extends string>(
  error: ZodError,
  fields: readonly Field[],
  reasons: readonly Reason[],
  otherwise: Reason,
): EntryProblem<Field, Reason>[] {
  return fields.flatMap((field) => {
    const issue = error.issues.find(({ path }) => path[0] === field);
    if (issue === undefined) return [];
    const reason = reasons.find((known) => known === issue.message) ?? otherwise;
    const params: ProblemParams = issue.code === "custom" ? { ...issue.params } : {};
    return [{ field, reason, params }];
  });
}
