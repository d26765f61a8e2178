import { DEADLINES, REGULATION_IN_FORCE_ON } from "../../law/deadlines";
import { type CalendarDate, nextDay } from "../../time/calendar-date";
import {
  addWorkingDays,
  type DayReason,
  firstWorkingDayFrom,
  type WorkingCalendar,
  type WorkingDayWalk,
  workingDaysBetween,
} from "../../time/working-days";
import { needsConfirmation } from "../application/channels";
import { eventsOf, lastOf, type RecordedEvent, withCorrections } from "../history/events";

/** Why a day did or did not count. */
export type AccountReason =
  | DayReason
  | "receiptDay"
  | "amendment"
  | "amendedDay"
  | "fee"
  | "paidDay"
  | "thirdParty"
  | "coMaker";

/** One day of the account that the desk, the applicant and the printed file show. */
export interface DayEntry {
  on: CalendarDate;
  counted: boolean;
  reason: AccountReason;
  /** Running number of a counted day, from 1; starts again after an amendment or a payment. */
  number: number | null;
}

export interface Clock {
  state: "notStarted" | "running" | "paused" | "awaitingAmendment" | "awaitingFee" | "stopped";
  receivedOn: CalendarDate | null;
  /** The last day for the answer; null while none runs. With an open consultation, the day that holds if nobody replies. */
  dueOn: CalendarDate | null;
  /** True when `dueOn`, or else `waitingUntil`, lies beyond the holiday notices known today (预估). */
  provisional: boolean;
  /** Working days in all: 20 and what was added. */
  totalDays: number;
  extendedBy: number;
  /** The day to which the answer was put off for reasons found good (条例第三十五条); null when it was not. */
  delayedUntil: CalendarDate | null;
  /** The last day that an open consultation holds the clock. */
  pausedUntil: CalendarDate | null;
  /** The last day for the applicant's amendment or payment. */
  waitingUntil: CalendarDate | null;
  stoppedOn: CalendarDate | null;
  account: DayEntry[];
}

interface Pause {
  after: CalendarDate;
  until: CalendarDate;
  reason: "thirdParty" | "coMaker";
  open: boolean;
}

/** A past case whose old outcome has no row of today ends by being archived. */
const STOPS = ["answered", "withdrawn", "lapsed", "split", "merged", "archived"] as const;
const MOVES = ["amendmentAsked", "amended", "feeNoticed", "feePaid"] as const;
/** No case is walked further than this. */
const LONGEST_WALK_DAYS = 4000;

/** The day that counts as receipt (条例第三十一条), or null while it is not confirmed. */
function receiptDay(history: readonly RecordedEvent[]): CalendarDate | null {
  const [submitted] = eventsOf(history, "submitted");
  if (!submitted) return null;
  if (!needsConfirmation(submitted.channel, submitted.letterKind)) return submitted.on;
  return eventsOf(history, "receiptConfirmed")[0]?.on ?? null;
}

/**
 * Days that consultation takes out: 「行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内」 (条例第三十三条).
 * The day the letter goes out still counts; the days after it up to and including the day of the reply do not, at the latest
 * the fifteenth working day after it was received (第三十二条、第三十四条).
 */
function pausesIn(history: readonly RecordedEvent[], calendar: WorkingCalendar): Pause[] {
  const pauses = (
    asked: "thirdPartyConsulted" | "coMakerConsulted",
    answered: "thirdPartyReplied" | "coMakerReplied",
    reason: Pause["reason"],
    days: number,
  ): Pause[] =>
    eventsOf(history, asked).map((letter) => {
      const latest = addWorkingDays(letter.receivedOn ?? letter.on, days, calendar).day;
      const reply = eventsOf(history, answered).find((event) => event.consultation === letter.seq);
      const until = reply && reply.on < latest ? reply.on : latest;
      return { after: letter.on, until, reason, open: !reply };
    });
  return [
    ...pauses("thirdPartyConsulted", "thirdPartyReplied", "thirdParty", DEADLINES.thirdPartyOpinion.count),
    ...pauses("coMakerConsulted", "coMakerReplied", "coMaker", DEADLINES.coMakerOpinion.count),
  ];
}

interface Walk {
  mode: "running" | "awaitingAmendment" | "awaitingFee";
  counted: number;
  dueOn: CalendarDate | null;
  provisional: boolean;
  account: DayEntry[];
}

const WAITING = {
  awaitingAmendment: { reason: "amendment", endsWith: "amendedDay" },
  awaitingFee: { reason: "fee", endsWith: "paidDay" },
} as const;

/** How one event moves the clock; a restart gives fresh days from the next working day on (条例第三十条). */
function move(walk: Walk, event: RecordedEvent): void {
  if (event.kind === "amendmentAsked") Object.assign(walk, { mode: "awaitingAmendment", dueOn: null });
  if (event.kind === "feeNoticed") Object.assign(walk, { mode: "awaitingFee", dueOn: null });
  const restarts =
    (event.kind === "amended" && walk.mode === "awaitingAmendment") ||
    (event.kind === "feePaid" && walk.mode === "awaitingFee");
  if (!restarts) return;
  const today = walk.account.at(-1);
  if (today && walk.mode !== "running") Object.assign(today, { reason: WAITING[walk.mode].endsWith });
  Object.assign(walk, { mode: "running", counted: 0, dueOn: null, provisional: false });
}

const NOTHING = { dueOn: null, provisional: false, pausedUntil: null, waitingUntil: null } as const;

/** The later of two days, either of which may be missing. */
const later = (one: CalendarDate | null, other: CalendarDate | null) =>
  one === null || (other !== null && other > one) ? other : one;

/** The case's clock, folded from its history; nobody ever types a due date. */
export function clockOf(recorded: readonly RecordedEvent[], calendar: WorkingCalendar): Clock {
  // A fee that is waived again never held the clock: the law stops it only for a fee that has to be paid.
  const waived = lastOf(recorded, "feeWaived");
  const history = withCorrections(recorded).filter((event) => !(waived && event.kind === "feeNoticed"));
  const receivedOn = receiptDay(history);
  const extendedBy = eventsOf(history, "extended").reduce((sum, event) => sum + event.days, 0);
  const totalDays = DEADLINES.answer.count + extendedBy;
  const stop = history.find((event) => STOPS.some((kind) => kind === event.kind));
  const delay = lastOf(history, "delayed");
  const delayedUntil = delay ? firstWorkingDayFrom(delay.until, calendar) : null;
  const inAll = { totalDays, extendedBy, delayedUntil, receivedOn, stoppedOn: stop?.on ?? null };
  if (!receivedOn) {
    const state = stop ? "stopped" : "notStarted";
    return { ...inAll, ...NOTHING, state, account: [] };
  }
  // What came before the regulation of 2019 was answered under another period, which is not counted here.
  if (receivedOn < REGULATION_IN_FORCE_ON)
    return { ...inAll, ...NOTHING, state: stop ? "stopped" : "running", account: [] };

  const pauses = pausesIn(history, calendar);
  const moves = history.filter((event) => MOVES.some((kind) => kind === event.kind));
  const lastMove = moves.reduce<CalendarDate>((last, { on }) => (on > last ? on : last), receivedOn);
  const walk: Walk = { mode: "running", counted: 0, dueOn: null, provisional: false, account: [] };
  // A delay replaces the period; what restarts or holds the period afterwards can only make it longer.
  const dueOf = () => (walk.dueOn ? later(walk.dueOn, delayedUntil) : null);
  const isOver = (day: CalendarDate): boolean => {
    if (stop) return day >= stop.on;
    if (day < lastMove) return false;
    const dueOn = dueOf();
    return walk.mode !== "running" || (dueOn !== null && day >= dueOn);
  };

  let day = receivedOn;
  if (!calendar.covers(day)) walk.provisional = true;
  walk.account.push({ on: day, counted: false, reason: "receiptDay", number: null });
  for (const event of moves) if (event.on === day) move(walk, event);
  for (let steps = 0; steps < LONGEST_WALK_DAYS && !isOver(day); steps += 1) {
    day = nextDay(day);
    walk.account.push(dayEntry(day, walk, pauses, calendar));
    if (walk.mode === "running" && walk.counted === totalDays && walk.dueOn === null) walk.dueOn = day;
    for (const event of moves) if (event.on === day) move(walk, event);
  }
  // Answered in time: the account ends with the answer, the due date is still worth knowing.
  if (walk.mode === "running" && walk.dueOn === null)
    walk.dueOn = restOfWalk(day, walk, totalDays, pauses, calendar);

  const running = walk.mode === "running";
  const pausedUntil = running
    ? pauses.reduce<CalendarDate | null>((last, { open, until }) => (open ? later(last, until) : last), null)
    : null;
  const dueOn = running ? dueOf() : null;
  const waiting = stop || running ? null : waitingUntil(history, walk.mode, calendar);
  const isProvisional = walk.provisional || (dueOn !== null && !calendar.covers(dueOn));
  return {
    ...inAll,
    state: stop ? "stopped" : running && pausedUntil ? "paused" : walk.mode,
    dueOn,
    provisional: dueOn === null ? (waiting?.provisional ?? false) : isProvisional,
    pausedUntil: stop ? null : pausedUntil,
    waitingUntil: waiting?.day ?? null,
    account: walk.account,
  };
}

/** The account's entry for a day, before that day's own events: a notice sent on a day still lets the day count. */
function dayEntry(
  day: CalendarDate,
  walk: Walk,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): DayEntry {
  if (!calendar.covers(day)) walk.provisional = true;
  const reason = calendar.reasonOf(day);
  if (!calendar.isWorkingDay(day)) return { on: day, counted: false, reason, number: null };
  if (walk.mode !== "running")
    return { on: day, counted: false, reason: WAITING[walk.mode].reason, number: null };
  const pause = pauses.find(({ after, until }) => day > after && day <= until);
  if (pause) return { on: day, counted: false, reason: pause.reason, number: null };
  walk.counted += 1;
  return { on: day, counted: true, reason, number: walk.counted };
}

/** The due date that a case answered on `from` would have had. */
function restOfWalk(
  from: CalendarDate,
  walk: Walk,
  totalDays: number,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): CalendarDate {
  let day = from;
  const rest = { ...walk };
  while (rest.counted < totalDays) {
    day = nextDay(day);
    dayEntry(day, rest, pauses, calendar);
  }
  walk.provisional = rest.provisional;
  return day;
}

/** The last day of what the applicant owes; one that falls on a day off moves to the next working day. */
function waitingUntil(
  history: readonly RecordedEvent[],
  mode: Walk["mode"],
  calendar: WorkingCalendar,
): WorkingDayWalk | null {
  if (mode === "awaitingAmendment") {
    const asked = lastOf(history, "amendmentAsked");
    if (!asked) return null;
    const day = firstWorkingDayFrom(asked.until, calendar);
    return { day, provisional: !calendar.covers(day) };
  }
  const notice = lastOf(history, "feeNoticed");
  return notice ? addWorkingDays(notice.receivedOn ?? notice.on, DEADLINES.feePayment.count, calendar) : null;
}

/** How near the due date is, for sorting and for the badge. */
export interface Urgency {
  level: "overdue" | "today" | "soon" | "normal" | "paused" | "waiting" | "none";
  /** Days of the period still to come after today; negative: working days past the due date. Null when none runs. */
  remaining: number | null;
}

const SOON_WORKING_DAYS = 3;

/** What is left of the period at the end of `today`. */
export function urgencyOf(clock: Clock, today: CalendarDate, calendar: WorkingCalendar): Urgency {
  if (clock.state === "awaitingAmendment" || clock.state === "awaitingFee")
    return { level: "waiting", remaining: null };
  if (clock.state === "notStarted" || clock.state === "stopped" || !clock.dueOn)
    return { level: "none", remaining: null };
  if (clock.dueOn < today)
    return { level: "overdue", remaining: -workingDaysBetween(clock.dueOn, today, calendar) };
  const remaining = clock.account.filter((entry) => entry.counted && entry.on > today).length;
  if (clock.pausedUntil && today <= clock.pausedUntil) return { level: "paused", remaining };
  if (clock.dueOn === today) return { level: "today", remaining: 0 };
  return { level: remaining <= SOON_WORKING_DAYS ? "soon" : "normal", remaining };
}
