import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import {
  CHANNELS,
  type Channel,
  LETTER_KINDS,
  type LetterKind,
  needsConfirmation,
} from "../application/channels";
import { EARLIEST_INTAKE } from "./intake";

/**
 * How the day of receipt is found (条例第三十一条): handed in, signed for at the post office, or confirmed by both sides; `awaiting`
 * while nobody has confirmed it.
 */
export const RECEIPT_BASES = ["handedIn", "signedFor", "confirmed", "awaiting"] as const;
export type ReceiptBasis = (typeof RECEIPT_BASES)[number];

/** By which way, and with whom, receipt was confirmed; codes, because a name would be a personal value. */
export const CONFIRMED_BY = ["phone", "email", "inPerson", "letter", "other"] as const;
export const CONFIRMED_WITH = ["applicant", "agent", "contact"] as const;
export type ConfirmedBy = (typeof CONFIRMED_BY)[number];
export type ConfirmedWith = (typeof CONFIRMED_WITH)[number];

/** Everything the intake screen asks beside the application itself, in its order. */
export const INTAKE_FIELDS = [
  "channel",
  "letterKind",
  "oral",
  "readBack",
  "channelNote",
  "arrivedOn",
  "postNumber",
  "confirmed",
  "confirmedOn",
  "confirmedBy",
  "confirmedWith",
  "lateReason",
  "asWritten",
  "registerNow",
] as const;
export type IntakeField = (typeof INTAKE_FIELDS)[number];
export type IntakeEntries = Record<IntakeField, string>;

/** Why an entry of the intake screen cannot stand; text/intake has the sentences. */
export const INTAKE_REASONS = [
  "missing",
  "choice",
  "notADate",
  "inFuture",
  "tooEarly",
  "beforeArrival",
  "notReadBack",
  "long",
  "illegal",
] as const;
export type IntakeReason = (typeof INTAKE_REASONS)[number];
export interface IntakeProblem {
  field: IntakeField;
  reason: IntakeReason;
}

/** How an application on paper, by wire or by word of mouth came, and by what its day is known. */
export interface Arrival {
  channel: Channel;
  letterKind: LetterKind | null;
  /** 口头申请，由工作人员代为填写 (条例第二十九条). */
  oral: boolean;
  /** Through whom or by which form elsewhere, for `online` and `other`. */
  channelNote: string | null;
  /** The day it came to the office. */
  arrivedOn: CalendarDate;
  postNumber: string | null;
  basis: ReceiptBasis;
  confirmed: { on: CalendarDate; by: ConfirmedBy; with: ConfirmedWith } | null;
  /** Why it is entered later than it came. */
  lateReason: string | null;
  /** True when it is registered with the same press of the button. */
  registerNow: boolean;
}

const LIMITS = { channelNote: 100, postNumber: 40, lateReason: 200 } as const;
const PHRASED = { channelNote: cleanLine, postNumber: cleanLine, lateReason: cleanText } as const;

/** By what the day of receipt of a channel is known. */
export function receiptBasis(
  channel: Channel,
  letterKind: LetterKind | null,
  isConfirmed: boolean,
): ReceiptBasis {
  if (needsConfirmation(channel, letterKind)) return isConfirmed ? "confirmed" : "awaiting";
  return channel === "counter" ? "handedIn" : "signedFor";
}

/** Reads how an application came, or says everything that cannot stand, in the order of the screen. */
export function readArrival(
  typed: IntakeEntries,
  today: CalendarDate,
): { arrival: Arrival } | { problems: IntakeProblem[] } {
  const problems: IntakeProblem[] = [];
  const wrong = (field: IntakeField, reason: IntakeReason) => {
    if (!problems.some((known) => known.field === field)) problems.push({ field, reason });
    return null;
  };
  const one = <T extends string>(field: IntakeField, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === typed[field]) ??
    wrong(field, typed[field] === "" ? "missing" : "choice");
  const note = (field: keyof typeof LIMITS, isRequired = false): string | null => {
    const text = PHRASED[field](typed[field]);
    if (textProblem(typed[field])) return wrong(field, "illegal");
    if (lengthOf(text) > LIMITS[field]) return wrong(field, "long");
    return text === "" ? (isRequired ? wrong(field, "missing") : null) : text;
  };
  const day = (field: IntakeField): CalendarDate | null => {
    const text = typed[field].trim();
    if (text === "") return wrong(field, "missing");
    if (!isCalendarDate(text)) return wrong(field, "notADate");
    if (text > today) return wrong(field, "inFuture");
    return text < EARLIEST_INTAKE ? wrong(field, "tooEarly") : text;
  };

  const channel = one("channel", CHANNELS);
  const letterKind = channel === "letter" ? one("letterKind", LETTER_KINDS) : null;
  const oral = channel === "counter" && typed.oral === "yes";
  if (oral && typed.readBack !== "yes") wrong("readBack", "notReadBack");
  const asksNote = channel === "online" || channel === "other";
  const channelNote = asksNote ? note("channelNote", true) : null;
  const arrivedOn = day("arrivedOn");
  const isRegistered = channel === "letter" && letterKind === "registered";
  const postNumber = isRegistered ? note("postNumber", true) : null;
  const mustConfirm = channel !== null && needsConfirmation(channel, letterKind);
  const isConfirmed = mustConfirm && typed.confirmed === "yes";
  const on = isConfirmed ? day("confirmedOn") : null;
  if (on && arrivedOn && on < arrivedOn) wrong("confirmedOn", "beforeArrival");
  const by = isConfirmed ? one("confirmedBy", CONFIRMED_BY) : null;
  const withWhom = isConfirmed ? one("confirmedWith", CONFIRMED_WITH) : null;
  const isLate = [arrivedOn, on].some((entered) => entered !== null && entered < today);
  const lateReason = isLate ? note("lateReason", true) : null;
  if (problems.length > 0 || channel === null || arrivedOn === null) return { problems: inOrder(problems) };
  const basis = receiptBasis(channel, letterKind, isConfirmed);
  return {
    arrival: {
      channel,
      letterKind,
      oral,
      channelNote,
      arrivedOn,
      postNumber,
      basis,
      confirmed: on && by && withWhom ? { on, by, with: withWhom } : null,
      lateReason,
      registerNow: basis !== "awaiting" && typed.registerNow === "yes",
    },
  };
}

const inOrder = (problems: readonly IntakeProblem[]) =>
  INTAKE_FIELDS.flatMap((field) => problems.find((problem) => problem.field === field) ?? []);
