import type { CalendarDate } from "../time/calendar-date";

/** What the house tells an officer on its own: a closed list, each with its sentence in text/notices. */
export const NOTICE_KINDS = [
  "dueInFive",
  "dueInTwo",
  "dueTomorrow",
  "dueToday",
  "overdue",
  "escalatedDueTomorrow",
  "escalatedOverdue",
  "dueMoved",
  "assigned",
  "handedOver",
  "sentForReview",
  "sentBack",
  "amended",
  "reasonGiven",
  "replied",
  "urged",
  "reminded",
  "scheduleFailed",
  "termEnds",
  "publicationDue",
  "publicationLate",
  "reportDue",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Days and numbers that the sentence names; never a word that somebody wrote, never a personal value. */
export interface NoticeFacts {
  /** The year that a report is about. */
  year?: number;
  /** Days until a document lapses. */
  days?: number;
  dueOn?: CalendarDate;
  dueBefore?: CalendarDate;
  dueAfter?: CalendarDate;
  /** Working days: left when positive, past the last day when negative. */
  remaining?: number;
  /** 预估: the day lies beyond the holiday notices known then. */
  provisional?: boolean;
}
