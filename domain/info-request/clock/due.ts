import type { CalendarDate } from "../../time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "../../time/working-days";
import { type Clock, type DayEntry, type Urgency, urgencyOf } from "./clock";

/** What badge and sentence say about the period on one day: plain values, nothing to reckon any more. */
export interface Due extends Urgency {
  /** The last day for the answer, or null while no period runs. */
  dueOn: CalendarDate | null;
  /** 预估: the day lies beyond the holiday notices known today. */
  provisional: boolean;
  extendedBy: number;
  paused: Pausing | null;
  waiting: Waiting | null;
}

/** A consultation that holds the clock today. */
export interface Pausing {
  asked: "thirdParty" | "coMaker";
  /** The first day that was not counted; null on the day the letter went out. */
  since: CalendarDate | null;
  /** Working days held so far. */
  days: number;
  /** The last day it can hold the clock. */
  until: CalendarDate;
}

/** What the applicant owes: an amendment or a fee. */
export interface Waiting {
  owed: "amendment" | "fee";
  until: CalendarDate;
  /** Working days left after today; 0 on the last day and after it. */
  remaining: number;
  isOver: boolean;
}

const isPause = (entry: DayEntry): entry is DayEntry & { reason: Pausing["asked"] } =>
  entry.reason === "thirdParty" || entry.reason === "coMaker";

function pausing({ account, pausedUntil }: Clock, today: CalendarDate): Pausing | null {
  if (!pausedUntil) return null;
  const last = account.findLast((entry) => entry.on <= pausedUntil && isPause(entry));
  const counted = account.findLast((entry) => entry.counted && entry.on <= today);
  const held = account.filter(
    (entry) => isPause(entry) && entry.on <= today && (!counted || entry.on > counted.on),
  );
  return {
    asked: last && isPause(last) ? last.reason : "thirdParty",
    since: held[0]?.on ?? null,
    days: held.length,
    until: pausedUntil,
  };
}

function waiting(clock: Clock, today: CalendarDate, calendar: WorkingCalendar): Waiting | null {
  if (!clock.waitingUntil) return null;
  return {
    owed: clock.state === "awaitingFee" ? "fee" : "amendment",
    until: clock.waitingUntil,
    remaining: Math.max(0, workingDaysBetween(today, clock.waitingUntil, calendar)),
    isOver: today > clock.waitingUntil,
  };
}

/** The clock as it stands on a day. */
export function dueOf(clock: Clock, today: CalendarDate, calendar: WorkingCalendar): Due {
  const urgency = urgencyOf(clock, today, calendar);
  return {
    ...urgency,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    extendedBy: clock.extendedBy,
    paused: urgency.level === "paused" ? pausing(clock, today) : null,
    waiting: waiting(clock, today, calendar),
  };
}
