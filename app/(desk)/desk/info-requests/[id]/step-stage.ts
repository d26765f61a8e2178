import type { z } from "zod";
import { clockEffect } from "@/domain/info-request/desk/desk-steps";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import { follow, type Refusal } from "@/domain/info-request/history/lifecycle";
import { type DeskProblem, deskProblems } from "@/text/desk";
import { effectWords } from "@/text/desk-clock-steps";
import type { Asked } from "../../asked";
import type { OpenedCase } from "./opened-case";

/** Days and numbers that move the clock are asked first, shown with what they do, and only then confirmed. */
export type StepStage<Values> =
  | { kind: "ask"; problem: DeskProblem | null; refusal: Refusal | null }
  | { kind: "confirm"; values: Values; effect: string[] };

/** Parameters of the page that are no part of a step. */
const PAGE_PARAMETERS = ["do", "done", "only"];

const isProblem = (key: string): key is DeskProblem => Object.hasOwn(deskProblems, key);

/** What an event that was not recorded yet would do to the period. */
export function effectOf({ history, context }: OpenedCase, event: InfoRequestEvent): string[] {
  return effectWords(clockEffect(history, event, context), context.today);
}

/** Reads the first stage from the address; what the law refuses is refused here already. */
export function stepStage<Schema extends z.ZodType>(
  opened: OpenedCase,
  asked: Asked,
  schema: Schema,
  eventOf: (values: z.output<Schema>) => InfoRequestEvent,
  /** What the effect is shown of, where the step only asks for what somebody else decides. */
  wishedOf: (values: z.output<Schema>) => InfoRequestEvent = eventOf,
): StepStage<z.output<Schema>> {
  const nothingAsked = Object.keys(asked).every((name) => PAGE_PARAMETERS.includes(name));
  if (nothingAsked) return { kind: "ask", problem: null, refusal: null };
  const parsed = schema.safeParse(asked);
  if (!parsed.success) {
    const [key = ""] = parsed.error.issues.map(({ message }) => message);
    return { kind: "ask", problem: isProblem(key) ? key : "on.wrong", refusal: null };
  }
  const event = eventOf(parsed.data);
  const followed = follow(opened.history, event, opened.context);
  if ("refusal" in followed) return { kind: "ask", problem: null, refusal: followed.refusal };
  return { kind: "confirm", values: parsed.data, effect: effectOf(opened, wishedOf(parsed.data)) };
}
