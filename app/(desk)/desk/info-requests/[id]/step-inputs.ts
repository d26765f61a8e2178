import { z } from "zod";
import type { PlainEvent } from "@/db/mutations/info-requests";
import { cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import type { CorrectedDay } from "@/domain/info-request/history/events";
import { DEADLINES } from "@/domain/law/deadlines";
import { FEE_METHODS } from "@/domain/law/fees";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import type { DeskProblem } from "@/text/desk";

const key = (problem: DeskProblem) => problem;
const MOST_CHARACTERS = 5000;

const day = z.custom<CalendarDate>((text) => typeof text === "string" && isCalendarDate(text), {
  error: key("on.wrong"),
});
const dayOrNone = z.union([z.literal("").transform(() => null), day]);

/** Free text of an officer, cleaned; empty is null. */
const optionalText = z
  .string()
  .default("")
  .refine((text) => textProblem(text) === null, key("text.illegal"))
  .transform(cleanText)
  .refine((text) => lengthOf(text) <= MOST_CHARACTERS, key("text.tooLong"))
  .transform((text) => text || null);
const requiredText = optionalText
  .refine((text) => text !== null, key("text.missing"))
  .transform((text) => text ?? "");

/** Which case, and how many events it had when the form was drawn. */
export const whichCase = { id: z.string().min(1).max(64), version: z.coerce.number().int().min(0) };

/** What moves the clock, asked before the consequence is shown. */
export const dayAsked = z.object({ on: day });
export const consultationAsked = z.object({
  whom: z.enum(["thirdParty", "coMaker"]),
  on: day,
  receivedOn: dayOrNone,
});
export const replyAsked = z.object({
  consultation: z.coerce
    .number({ error: key("consultation.missing") })
    .int()
    .min(1),
  on: day,
});
export const extensionAsked = z.object({
  days: z.coerce
    .number({ error: key("days.wrong") })
    .int(key("days.wrong"))
    .min(1, key("days.wrong"))
    .max(DEADLINES.extension.count, key("days.wrong")),
});

const WHOLE = /^\d{1,6}$/;
const units = z
  .string({ error: key("units.wrong") })
  .transform((text) => text.normalize("NFKC").trim())
  .refine((text) => WHOLE.test(text) && Number(text) >= 1 && Number(text) <= 100_000, key("units.wrong"))
  .transform(Number);

export const feeAsked = z.object({
  method: z.enum(FEE_METHODS, { error: key("method.missing") }),
  units,
  receivedOn: dayOrNone,
});
export const delayAsked = z.object({ until: day });

/** Which day of which event, as `12.receivedOn`. */
const whichDay = z
  .string({ error: key("which.missing") })
  .regex(/^\d{1,6}\.(on|receivedOn)$/, key("which.missing"))
  .transform((text): { corrects: number; what: CorrectedDay } => {
    const [seq = "", what] = text.split(".");
    return { corrects: Number(seq), what: what === "receivedOn" ? what : "on" };
  });
export const correctionAsked = z.object({ which: whichDay, to: day });

export const plainInput = z.object(whichCase);
export const dayInput = dayAsked.extend(whichCase);
export const paymentInput = dayInput.extend({
  receiptNumber: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => /^[\p{Script=Han}A-Za-z0-9()-]{0,40}$/u.test(text), key("receiptNumber.wrong")),
});
export const dayAndNote = dayInput.extend({ text: optionalText });
export const dayAndText = dayInput.extend({ text: requiredText });
export const textInput = z.object({ ...whichCase, text: requiredText });
export const handlerInput = z.object({
  ...whichCase,
  handlerId: z.string().min(1, key("handler.missing")).max(64),
});
/** A day until when, and what is asked: amendments and reasons alike. */
export const untilAndText = z.object({ ...whichCase, until: day, text: requiredText });
export const consultationInput = consultationAsked.extend({ ...whichCase, text: optionalText });
export const replyInput = replyAsked.extend({
  ...whichCase,
  agreed: z.enum(["yes", "no"], { error: key("agreed.missing") }),
  text: optionalText,
});
export const extensionInput = extensionAsked.extend({ ...whichCase, text: requiredText });

export const delayInput = delayAsked.extend({ ...whichCase, text: requiredText });
export const feeInput = feeAsked.extend({ ...whichCase, text: requiredText });
export const informInput = dayInput.extend({
  consultation: z.coerce
    .number({ error: key("consultation.missing") })
    .int()
    .min(1, key("consultation.missing")),
  text: requiredText,
});
export const correctionInput = correctionAsked.extend({ ...whichCase, text: requiredText });
export const receiptInput = correctionAsked.extend({ ...whichCase, text: optionalText });

/** The letter that opens a consultation. */
export function consultationEvent({ whom, on, receivedOn }: z.output<typeof consultationAsked>): PlainEvent {
  return { kind: whom === "thirdParty" ? "thirdPartyConsulted" : "coMakerConsulted", on, receivedOn };
}
