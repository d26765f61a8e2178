import { z } from "zod";
import { idField, requiredLineField, requiredTextField, versionField } from "@/domain/entry/form-fields";
import type { AnswerPart } from "@/domain/law/outcomes";
import { type SensitiveRule, scanText, type TextHit } from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";

const LIMITS = { title: 100, question: 2000, answer: 10_000, reason: 500 };

/** A question with its answer as everybody will read it. */
export interface LogText {
  title: string;
  question: string;
  answer: string;
}

const text = {
  title: requiredLineField(LIMITS.title),
  question: requiredTextField(LIMITS.question),
  answer: requiredTextField(LIMITS.answer),
};

export const logProposalForm = z.object({ infoRequestId: idField, version: versionField, ...text });
export const logDecisionForm = z.object({ id: idField, version: versionField });
export const logReasonForm = logDecisionForm.extend({ reason: requiredTextField(LIMITS.reason) });

/** Why a text does not come into the log. */
export type LogRefusal =
  | "noSuchCase"
  | "noSuchProposal"
  | "notGranted"
  | "alreadyProposed"
  | "wrongStage"
  | "ownProposal"
  | "personalData"
  | "namesApplicant"
  | "changedMeanwhile";

/**
 * What nobody may read in the log: it is masked before the text is proposed. Other finds (a list of names, a number that may be an
 * amount) are shown to whoever proposes and whoever decides.
 */
const MUST_BE_MASKED: readonly SensitiveRule[] = [
  "secrecyMark",
  "residentId",
  "bankCard",
  "mobile",
  "passport",
  "travelPermit",
  "email",
  "plate",
];

/** Everything in a text that the scan for personal data finds. */
export function logHits({ title, question, answer }: LogText, on: CalendarDate): TextHit[] {
  return scanText([title, question, answer].join("\n"), on);
}

/** True for a find with which the text cannot be shown to everybody. */
export function mustBeMasked({ rule }: TextHit): boolean {
  return MUST_BE_MASKED.includes(rule);
}

/** A value shorter than this stands in any text by chance. */
const SHORTEST_NAME = 2;
const plain = (words: string) => words.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** True when the text holds one of the applicant's own values: name, number, address. */
export function namesApplicant({ title, question, answer }: LogText, values: readonly string[]): boolean {
  const whole = plain(title + question + answer);
  return values.map(plain).some((value) => [...value].length >= SHORTEST_NAME && whole.includes(value));
}

/** The parts of an answer that the log can show, in their order; where a record was looked for and other agencies stay inside. */
const SHOWN_PARTS = [
  "content",
  "withheldParts",
  "ground",
  "reason",
  "howToObtain",
] as const satisfies AnswerPart[];

/** What the log would say of a case: its words, for an officer to go over. */
export function prefilledLogText(
  { subject, description }: { subject: string; description: string },
  parts: Partial<Record<AnswerPart, string>>,
): LogText {
  const answer = SHOWN_PARTS.map((part) => parts[part]?.trim() ?? "").filter((words) => words !== "");
  return {
    title: [...subject].slice(0, LIMITS.title).join(""),
    question: description,
    answer: answer.join("\n\n"),
  };
}
