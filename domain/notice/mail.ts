import type { EventKind } from "../info-request/history/events";
import type { CalendarDate } from "../time/calendar-date";

/**
 * What a mail tells: kinds and days, from which text/mail makes the words when it is sent. Nothing here names a person or
 * what they asked for, so neither the queue nor a mail server can leak it.
 */
export type Mail =
  | { kind: "reminders"; on: CalendarDate }
  | { kind: "datesMoved"; on: CalendarDate }
  | { kind: "caseNews"; news: CaseNews };

/** What can have happened to an application that its applicant is told by mail. */
export type CaseNews = "received" | "amendmentAsked" | "feeNoticed" | "extended" | "answered";

/** Events that an applicant is told of by mail; the letters themselves stay behind number and code. */
export const NEWS_OF_EVENTS: Partial<Record<EventKind, CaseNews>> = {
  receiptConfirmed: "received",
  amendmentAsked: "amendmentAsked",
  feeNoticed: "feeNoticed",
  extended: "extended",
  answered: "answered",
};

/** Whose address it goes to; looked up only when it is sent. */
export type MailRecipient = { staffId: string } | { applicantOf: string };

/** Tries after which a mail that its server refuses for good is given up. */
const TRIES_WHEN_REFUSED = 3;
/** A mail that could not be sent for so long tells nothing new any more. */
const LONGEST_WAIT_MS = 7 * 24 * 3_600_000;
const FIRST_WAIT_MS = 60_000;
const MOST_WAIT_MS = 3_600_000;

/** When a mail that did not go is tried again; null when it is given up. */
export function nextTry(
  mail: { createdAt: number; attempts: number },
  wasRefused: boolean,
  at: number,
): number | null {
  if (wasRefused && mail.attempts >= TRIES_WHEN_REFUSED) return null;
  if (at - mail.createdAt > LONGEST_WAIT_MS) return null;
  return at + Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, mail.attempts - 1), MOST_WAIT_MS);
}
