import { enteredDate } from "../../entry/entered-date";
import { DEADLINES } from "../../law/deadlines";
import { type CalendarDate, yearOf } from "../../time/calendar-date";
import type { WorkingCalendar } from "../../time/working-days";
import type { Channel, LetterKind } from "../application/channels";
import type { InfoRequestEvent, RecordedEvent } from "../history/events";
import { type Clock, clockOf } from "./clock";

/** How the application came, as the calculator asks it: it decides which day is the day of receipt. */
export const RECKONED_CHANNELS = ["counter", "registered", "ordinary", "online", "email", "fax"] as const;
export type ReckonedChannel = (typeof RECKONED_CHANNELS)[number];

/** The calculator's fields with a day in them. */
export const RECKONED_DAYS = [
  "receivedOn",
  "amendmentAskedOn",
  "amendedOn",
  "thirdPartyFrom",
  "thirdPartyTo",
] as const;
export type ReckonedDay = (typeof RECKONED_DAYS)[number];
export type ReckonedField = ReckonedDay | "extensionDays";

export type ReckoningProblem =
  | "missing"
  | "notADate"
  | "dateRange"
  | "beforeCalendar"
  | "farAhead"
  | "startAfterEnd"
  | "beforeReceipt"
  | "startMissing"
  | "extensionWrong";

export interface Reckoning {
  /** What was typed, with every readable day in one spelling. */
  values: Partial<Record<ReckonedField, string>>;
  channel: ReckonedChannel;
  problems: Partial<Record<ReckonedField, ReckoningProblem>>;
  /** Null while something is wrong or nothing was asked. */
  clock: Clock | null;
  /** True when nothing but working days was counted: no restart, no pause. */
  isPlain: boolean;
}

/** Channel and kind of letter that the words of the account go by. */
export function channelOf(channel: ReckonedChannel): { channel: Channel; letterKind: LetterKind | null } {
  return channel === "registered" || channel === "ordinary"
    ? { channel: "letter", letterKind: channel }
    : { channel, letterKind: null };
}

const isChannel = (text: string | undefined): text is ReckonedChannel =>
  RECKONED_CHANNELS.some((channel) => channel === text);

/** Which day cannot be earlier than which other. */
const ORDER: readonly (readonly [ReckonedDay, ReckonedDay, ReckoningProblem])[] = [
  ["receivedOn", "amendmentAskedOn", "beforeReceipt"],
  ["receivedOn", "thirdPartyFrom", "beforeReceipt"],
  ["amendmentAskedOn", "amendedOn", "startAfterEnd"],
  ["thirdPartyFrom", "thirdPartyTo", "startAfterEnd"],
];

/** The history that the days tell, so that the calculator counts by the very fold that counts for the desk. */
function historyOf(days: Partial<Record<ReckonedDay, CalendarDate>>, extension: number): RecordedEvent[] {
  const { receivedOn, amendmentAskedOn, amendedOn, thirdPartyFrom, thirdPartyTo } = days;
  if (!receivedOn) return [];
  const events: InfoRequestEvent[] = [
    { kind: "submitted", on: receivedOn, channel: "counter", letterKind: null },
  ];
  if (amendmentAskedOn && amendedOn)
    events.push(
      { kind: "amendmentAsked", on: amendmentAskedOn, until: amendedOn, late: false },
      { kind: "amended", on: amendedOn },
    );
  if (thirdPartyFrom) {
    events.push({ kind: "thirdPartyConsulted", on: thirdPartyFrom, receivedOn: null });
    const consultation = events.length;
    if (thirdPartyTo)
      events.push({ kind: "thirdPartyReplied", on: thirdPartyTo, consultation, agreed: true });
  }
  if (extension > 0) events.push({ kind: "extended", on: receivedOn, days: extension });
  return events.map((event, place) => ({ ...event, seq: place + 1, at: 0, by: null }));
}

/** A day written like one, in a year in which nobody applied: 0000-00-00, 10000-01-01, -1-1-1. */
function isFarYear(text: string): boolean {
  const found = /^(-?\d{1,6})[-/.年]\d/.exec(text.normalize("NFKC"));
  const year = Number(found?.[1] ?? Number.NaN);
  return year < 1949 || year > 2100;
}

/** Reads what a citizen typed into the calculator and counts; a whole-number extension of at most 20 working days. */
export function reckon(
  typed: Readonly<Record<string, string | undefined>>,
  calendar: WorkingCalendar,
  years: { first: number; last: number },
): Reckoning {
  const values: Reckoning["values"] = {};
  const problems: Reckoning["problems"] = {};
  const days: Partial<Record<ReckonedDay, CalendarDate>> = {};
  for (const field of RECKONED_DAYS) {
    const text = (typed[field] ?? "").trim();
    if (!text) continue;
    values[field] = text.slice(0, 40);
    const read = enteredDate(text);
    if ("reason" in read) {
      problems[field] = isFarYear(text) ? "dateRange" : read.reason;
      continue;
    }
    values[field] = read.value;
    days[field] = read.value;
    if (yearOf(read.value) < years.first) problems[field] = "beforeCalendar";
    if (yearOf(read.value) > years.last + 1) problems[field] = "farAhead";
  }
  if (typed.receivedOn !== undefined && !values.receivedOn) problems.receivedOn = "missing";
  for (const [earlier, later, problem] of ORDER) {
    const [from, to] = [days[earlier], days[later]];
    if (from && to && to < from) problems[later] ??= problem;
  }
  if (values.amendedOn && !values.amendmentAskedOn) problems.amendmentAskedOn ??= "startMissing";
  if (values.amendmentAskedOn && !values.amendedOn) problems.amendedOn ??= "startMissing";
  if (values.thirdPartyTo && !values.thirdPartyFrom) problems.thirdPartyFrom ??= "startMissing";
  const extension = (typed.extensionDays ?? "").normalize("NFKC").trim();
  if (extension) values.extensionDays = extension.slice(0, 40);
  const isWhole = /^\d{1,2}$/.test(extension) && Number(extension) <= DEADLINES.extension.count;
  if (extension && !isWhole) problems.extensionDays = "extensionWrong";
  const channel = isChannel(typed.channel) ? typed.channel : "counter";
  const isReady = days.receivedOn !== undefined && Object.keys(problems).length === 0;
  return {
    values,
    channel,
    problems,
    isPlain: !days.amendedOn && !days.thirdPartyFrom,
    clock: isReady ? clockOf(historyOf(days, Number(extension || 0)), calendar) : null,
  };
}
