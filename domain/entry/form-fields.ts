import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import { cleanLine, cleanText, lengthOf, textProblem } from "./entered-text";

/** What can be wrong with a field of a register's form, by message key. */
export type FieldProblem = "day.wrong" | "text.missing" | "text.illegal" | "text.tooLong" | "choice.missing";

const key = (problem: FieldProblem) => problem;

/** A day that must be told. */
export const dayField = z.custom<CalendarDate>((text) => typeof text === "string" && isCalendarDate(text), {
  error: key("day.wrong"),
});

/** A day or none. */
export const optionalDayField = z
  .string()
  .default("")
  .pipe(z.union([z.literal("").transform(() => null), dayField], { error: key("day.wrong") }));

const freeText = (limit: number, clean: (text: string) => string) =>
  z
    .string()
    .default("")
    .refine((text) => textProblem(text) === null, key("text.illegal"))
    .transform(clean)
    .refine((text) => lengthOf(text) <= limit, key("text.tooLong"));

/** A line that may be empty. */
export const lineField = (limit: number) => freeText(limit, cleanLine);

/** A text that may be empty. */
export const textField = (limit: number) => freeText(limit, cleanText);

/** A line that must be there. */
export const requiredLineField = (limit: number) =>
  lineField(limit).refine((text) => text !== "", key("text.missing"));

/** A text that must be there. */
export const requiredTextField = (limit: number) =>
  textField(limit).refine((text) => text !== "", key("text.missing"));

/** One of a closed list. */
export const choiceField = <const T extends readonly [string, ...string[]]>(all: T) =>
  z.enum(all, { error: key("choice.missing") });

/** One of a closed list, or nothing chosen. */
export const optionalChoiceField = <const T extends readonly [string, ...string[]]>(all: T) =>
  z
    .string()
    .default("")
    .pipe(z.union([z.literal("").transform(() => null), choiceField(all)], { error: key("choice.missing") }));

/** The id of a row. */
export const idField = z.string().min(1).max(64);

/** The id of a row, or none. */
export const optionalIdField = z
  .string()
  .max(64)
  .default("")
  .transform((id) => id || null);

/** The version of a row that was on the screen. */
export const versionField = z.coerce.number().int().min(0);
