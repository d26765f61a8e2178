import { z } from "zod";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { interfaceWords } from "@/text/interface-words";

/** A day in Beijing. */
export const day = z
  .string()
  .refine((text): boolean => isCalendarDate(text))
  .meta({ format: "date" });
/** An instant in Beijing's zone. */
export const instant = z.iso.datetime({ offset: true });
/** An address of this site. */
export const address = z.url().meta({ format: "uri" });

/** An instant as the interface writes it. */
export function instantText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, "+08:00");
}

/** How many rows are wanted: a whole number, brought within its bounds (UR-003, AP-009). */
export function rowsWanted(name: string, { most, usual }: { most: number; usual: number }) {
  return z
    .string()
    .regex(/^(-?\d{1,40})?$/, problems.limit(name))
    .transform((typed) => (typed === "" ? usual : Math.min(most, Math.max(1, Number(typed)))))
    .meta({ type: "integer", minimum: 1, maximum: most, default: usual, pattern: undefined });
}

const { fields } = interfaceWords;

/** RFC 9457. */
export const problemAnswerSchema = z
  .strictObject({
    type: z.literal("about:blank").describe(fields.problemType),
    status: z.number().int().describe(fields.problemStatus),
    title: z.string().describe(fields.problemTitle),
    detail: z.string().describe(fields.problemDetail),
    errors: z
      .array(
        z.strictObject({
          parameter: z.string().describe(fields.problemParameter),
          detail: z.string().describe(fields.problemDetail),
          allowed: z.array(z.string()).optional().describe(fields.allowed),
        }),
      )
      .optional()
      .describe(fields.errors),
    requestId: z.string().optional().describe(fields.requestId),
  })
  .meta({ id: "Problem" });
