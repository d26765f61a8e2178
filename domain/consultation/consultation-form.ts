import { z } from "zod";
import { dayField, type FieldProblem, lineField, requiredLineField } from "@/domain/entry/form-fields";
import { holdsIdNumber } from "@/domain/info-request/application/id-number";
import { scanText } from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";
import {
  CONSULTATION_CHANNELS,
  type ConsultationChannel,
  type ConsultationKind,
  REGISTERED_CHANNELS,
} from "./consultation";

/** What is written down of a consultation; nothing of who asked. */
export interface ConsultationEntry {
  on: CalendarDate;
  channel: ConsultationChannel;
  kind: ConsultationKind;
  subject: string | null;
  persons: number;
  unanswered: number;
  source: string | null;
}

/** Why the register does not take it. */
export type ConsultationRefusal =
  | "noSuchEntry"
  | "alreadyCancelled"
  | "alreadyTotalled"
  | "fewerThanSingles"
  | "personalValue"
  | "inFuture";

/** What can be wrong with the forms besides their single fields. */
export type ConsultationProblem =
  | FieldProblem
  | "number.wrong"
  | "unanswered.more"
  | "subject.missing"
  | "how.missing";

const key = (problem: ConsultationProblem) => problem;

const LIMITS = { subject: 40, source: 60, reason: 100 };
/** More in a day than the busiest hall has: a slip of the finger. */
const MOST_PERSONS = 20_000;

/** The two buttons of a channel: answered at once, or not. */
export const REGISTERED_HOW = REGISTERED_CHANNELS.flatMap(
  (channel) => [`${channel}-answered`, `${channel}-unanswered`] as const,
);

/** A subject as it is counted: one line, without the mark at its end, so that the same question is the same subject. */
const subjectOf = (typed: string): string => typed.replace(/\s+/g, " ").replace(/[。.？?！!；;，,]+$/u, "");

/** One consultation: its subject chosen or typed, and the button that says how it came and whether it was answered. */
export const singleForm = z
  .object({
    on: dayField,
    how: z.enum(REGISTERED_HOW, { error: key("how.missing") }),
    subject: lineField(LIMITS.subject),
    other: lineField(LIMITS.subject),
  })
  .refine(({ subject, other }) => subjectOf(other || subject) !== "", {
    path: ["other"],
    error: key("subject.missing"),
  })
  .transform(({ on, how, subject, other }): ConsultationEntry => {
    const channel = REGISTERED_CHANNELS.find((one) => how.startsWith(`${one}-`)) ?? "counter";
    return {
      on,
      channel,
      kind: "single",
      subject: subjectOf(other || subject),
      persons: 1,
      unanswered: how.endsWith("-unanswered") ? 1 : 0,
      source: null,
    };
  });

/** Digits in any width, with or without commas; `empty` stands for nothing typed. */
const numberField = (empty: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFKC").replace(/[\s,]/g, "") || empty)
    .refine((typed) => /^\d{1,6}$/.test(typed) && Number(typed) <= MOST_PERSONS, key("number.wrong"))
    .transform(Number);

/** All of a day on one channel, for offices that only count. */
export const dayTotalForm = z
  .object({
    on: dayField,
    channel: z.enum(CONSULTATION_CHANNELS, { error: key("choice.missing") }),
    persons: numberField("").refine((count) => count > 0, key("number.wrong")),
    unanswered: numberField("0"),
    source: requiredLineField(LIMITS.source),
  })
  .refine(({ persons, unanswered }) => unanswered <= persons, {
    path: ["unanswered"],
    error: key("unanswered.more"),
  })
  .transform((told): ConsultationEntry => ({ ...told, kind: "dayTotal", subject: null }));

/** An entry that is to be cancelled, and why. */
export const cancelForm = z.object({
  id: z.string().min(1).max(64),
  reason: requiredLineField(LIMITS.reason),
});

/** 020-82631037, 82631037: a number one could call. */
const PHONE = /(?<!\d)(?:0\d{2,3}[-\s]?)?\d{7,8}(?!\d)/;
const PERSONAL = new Set(["residentId", "mobile", "mobileOrAmount", "bankCard", "passport", "travelPermit"]);

/** True when words that are to be kept hold a number by which somebody could be known or called. */
export function holdsPersonalNumber(words: string, on: CalendarDate): boolean {
  return (
    holdsIdNumber(words) ||
    PHONE.test(words.normalize("NFKC")) ||
    scanText(words, on).some(({ rule }) => PERSONAL.has(rule) || rule === "email")
  );
}
