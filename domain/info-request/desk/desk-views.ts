import type { Permission } from "../../access/roles";
import { type CalendarDate, nextDay, weekdayOf } from "../../time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "../../time/working-days";
import type { Clock } from "../clock/clock";
import type { Due } from "../clock/due";
import type { Stage } from "../history/lifecycle";

/** The views of the desk over cases that are not over, in their order. */
export const OPEN_VIEWS = [
  "today",
  "unconfirmed",
  "unregistered",
  "unassigned",
  "mine",
  "inReview",
  "toDeliver",
  "paused",
  "consulting",
  "amendment",
  "fee",
  "thisWeek",
  "overdue",
] as const;
export type OpenView = (typeof OPEN_VIEWS)[number];

/** Every view; the last two reach into what is over. */
export const DESK_VIEWS = [...OPEN_VIEWS, "closed", "all"] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** True for the name of a view. */
export function isDeskView(text: unknown): text is DeskView {
  return DESK_VIEWS.some((view) => view === text);
}

/** Views that are somebody's own work; everybody else finds them further down. */
const WORK_OF: Partial<Record<DeskView, Permission>> = {
  unconfirmed: "infoRequest.confirm",
  unregistered: "infoRequest.register",
  unassigned: "infoRequest.assign",
  mine: "infoRequest.handle",
  inReview: "infoRequest.signOff",
  toDeliver: "infoRequest.deliver",
};

/** The views split into one's own work and the rest. */
export function viewsFor(held: ReadonlySet<Permission>): { own: DeskView[]; other: DeskView[] } {
  const isOwn = (view: DeskView) => {
    const permission = WORK_OF[view];
    return view === "today" || (permission !== undefined && held.has(permission));
  };
  return {
    own: DESK_VIEWS.filter(isOwn),
    other: DESK_VIEWS.filter((view) => !isOwn(view) && view !== "mine"),
  };
}

/** What a view asks of a case. */
export interface OpenCase {
  stage: Stage;
  handlerId: string | null;
  dueOn: CalendarDate | null;
  clockState: Clock["state"];
}

/** Due within this many working days, or past it: has to be dealt with today. */
const MUST_WITHIN = 2;

/** Stages in which somebody works on a case; one that an archive told may come without anybody. */
export const AT_WORK: readonly Stage[] = ["processing", "amendmentAsked", "consulting", "feeDue", "inReview"];

const inView = {
  today: ({ dueOn }, { horizon }) => dueOn !== null && dueOn <= horizon,
  unconfirmed: ({ stage }) => stage === "submitted",
  unregistered: ({ stage }) => stage === "received",
  unassigned: ({ stage, handlerId }) =>
    stage === "registered" || (handlerId === null && AT_WORK.includes(stage)),
  mine: ({ stage, handlerId }, { me, covered }) =>
    handlerId !== null && [me, ...covered].includes(handlerId) && stage !== "answered",
  inReview: ({ stage, handlerId }, { me }) => stage === "inReview" && handlerId !== me,
  toDeliver: ({ stage }) => stage === "signed" || stage === "answered",
  paused: ({ clockState }) => clockState === "paused",
  consulting: ({ stage }) => stage === "consulting",
  amendment: ({ stage }) => stage === "amendmentAsked",
  fee: ({ stage }) => stage === "feeDue",
  thisWeek: ({ dueOn }, { today, sunday }) => dueOn !== null && dueOn >= today && dueOn <= sunday,
  overdue: ({ dueOn }, { today }) => dueOn !== null && dueOn < today,
} satisfies Record<OpenView, (one: OpenCase, on: ViewDay) => boolean>;

/** What the views compare with, on one day and for one officer. */
export interface ViewDay {
  me: string;
  /** For whom the officer acts while they are away (代班). */
  covered: readonly string[];
  today: CalendarDate;
  /** The last day that has to be dealt with today. */
  horizon: CalendarDate;
  /** The last day of this week. */
  sunday: CalendarDate;
}

/** The day of the views. */
export function viewDay(
  me: string,
  covered: readonly string[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): ViewDay {
  let sunday = today;
  while (weekdayOf(sunday) !== 0) sunday = nextDay(sunday);
  return { me, covered, today, horizon: addWorkingDays(today, MUST_WITHIN, calendar).day, sunday };
}

/** A test of cases for each view, on one day and for one officer. */
export function viewTests(day: ViewDay) {
  return (view: OpenView, one: OpenCase) =>
    // What was answered owes no more answer, whatever its date was.
    (one.stage !== "answered" || view === "toDeliver") && inView[view](one, day);
}

/** Where a case stands in the queue: what is nearest to its due day comes first. */
export interface QueuePlace {
  /** 0 a period runs or is held, 1 the applicant owes something, 2 none has begun. */
  group: 0 | 1 | 2;
  /** Days of the period still to come; negative: past the due day. */
  remaining: number;
  held: boolean;
  submittedAt: number;
}

/** The place of a case whose whole clock was folded. */
export function placeByDue(due: Due, submittedAt: number): QueuePlace {
  if (due.waiting) return { group: 1, remaining: due.waiting.remaining, held: false, submittedAt };
  if (due.remaining === null) return { group: 2, remaining: 0, held: false, submittedAt };
  return { group: 0, remaining: due.remaining, held: due.level === "paused", submittedAt };
}

/** Orders the queue by the time that truly remains; a held case comes after running ones of the same urgency. */
export function byUrgency(one: QueuePlace, other: QueuePlace): number {
  return (
    one.group - other.group ||
    one.remaining - other.remaining ||
    Number(one.held) - Number(other.held) ||
    one.submittedAt - other.submittedAt
  );
}
