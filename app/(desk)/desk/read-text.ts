import { z } from "zod";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";

/** What an officer writes: cleaned, not empty, not longer than it may be. */
export function writtenText(most: number) {
  return z
    .string({ error: "text.missing" })
    .refine((text) => textProblem(text) === null, "text.illegal")
    .transform(cleanText)
    .refine((text) => text !== "", "text.missing")
    .refine((text) => lengthOf(text) <= most, "text.tooLong");
}

/** A text that may be left out; null then. */
export function optionalText(most: number) {
  return z
    .string()
    .default("")
    .refine((text) => textProblem(text) === null, "text.illegal")
    .transform(cleanText)
    .refine((text) => lengthOf(text) <= most, "text.tooLong")
    .transform((text) => text || null);
}
