import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import type { Reading as EntryReading } from "@/domain/entry/entry-schema";
import { standardCharacters } from "@/domain/entry/gb18030";
import { formatDocumentNumber, parseDocumentNumber } from "@/domain/publication/document-number";
import { readEmail } from "./email-address";
import { readPersonName } from "./person-name";
import { readPhone } from "./phone";

/** Why an entry of an application is not accepted; text/application-form has the sentences. */
export const APPLICATION_REASONS = [
  "missing",
  "short",
  "long",
  "choice",
  "illegal",
  "privateUse",
  "twice",
  "characters",
  "shape",
  "length18",
  "region",
  "birthDate",
  "birthInFuture",
  "checkDigit",
  "kindDiffers",
  "mobile",
  "guardian",
  "forEmail",
  "forFax",
] as const;
export type ApplicationReason = (typeof APPLICATION_REASONS)[number];
export type Reading<T> = EntryReading<T, ApplicationReason>;

/** The most characters each text may have, and the fewest that tell what is wanted. */
export const APPLICATION_LIMITS = {
  subject: 200,
  subjectAtLeast: 4,
  documentNumber: 60,
  description: 2000,
  organisationName: 100,
  address: 200,
  helpNote: 200,
} as const;

function within(text: string, limit: number, problem: ReturnType<typeof textProblem>): Reading<string> {
  if (problem) return { reason: problem };
  const length = lengthOf(text);
  return length > limit ? { reason: "long", params: { limit, length } } : { value: text };
}

/** A line of text, perhaps empty. */
export function readLine(typed: string, limit: number): Reading<string> {
  const standard = standardCharacters(typed);
  return within(cleanLine(standard), limit, textProblem(standard));
}

/** Several lines, perhaps none. */
export function readText(typed: string, limit: number): Reading<string> {
  const standard = standardCharacters(typed);
  return within(cleanText(standard), limit, textProblem(standard));
}

/** A 发文字号 in its standard form; one of an unusual kind stays as it was typed. */
export function readDocumentNumber(typed: string): Reading<string | null> {
  return orNull(readLine(typed, APPLICATION_LIMITS.documentNumber), (text) => {
    const number = parseDocumentNumber(text);
    return { value: number?.kind === "numbered" ? formatDocumentNumber(number) : text };
  });
}

/** A text that must be there. */
export function required(reading: Reading<string>): Reading<string> {
  return "value" in reading && reading.value === "" ? { reason: "missing" } : reading;
}

/** A text that may be absent. */
export function orNull<T>(reading: Reading<string>, read: (text: string) => Reading<T>): Reading<T | null> {
  if (!("value" in reading)) return reading;
  return reading.value === "" ? { value: null } : read(reading.value);
}

/** One of a closed list. */
export function readChoice<T extends string>(typed: string, choices: readonly T[]): Reading<T> {
  const chosen = choices.find((choice) => choice === typed);
  if (chosen !== undefined) return { value: chosen };
  return { reason: typed.trim() === "" ? "missing" : "choice" };
}

/** A box that is ticked or not. */
export function readTick(typed: string): Reading<boolean> {
  return typed === "" || typed === "yes" ? { value: typed === "yes" } : { reason: "choice" };
}

/** The name of a person who has to be named. */
export const readName = (typed: string): Reading<string> => readPersonName(typed);

/** A telephone number in its one spelling, or none. */
export function readPhoneOrNull(typed: string): Reading<string | null> {
  const problem = textProblem(typed);
  if (problem) return { reason: problem };
  if (cleanLine(typed) === "") return { value: null };
  const read = readPhone(cleanLine(typed));
  return "phone" in read ? { value: read.phone } : { reason: read.fault };
}

/** An e-mail address, or none. */
export function readEmailOrNull(typed: string): Reading<string | null> {
  if (cleanLine(typed) === "") return { value: null };
  const email = readEmail(typed);
  return email === null ? { reason: "shape" } : { value: email };
}

/** 邮政编码, or none. */
export function readPostalCode(typed: string): Reading<string | null> {
  const code = typed.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");
  if (code === "") return { value: null };
  return /^\d{6}$/.test(code) ? { value: code } : { reason: "shape" };
}
