import type { CalendarDate } from "../../time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "../../time/working-days";
import { clockOf, urgencyOf } from "../clock/clock";
import { type EventKind, lastOf, type RecordedEvent } from "../history/events";
import { OPEN_STAGES, refusalOf, stageOf } from "../history/lifecycle";

/** What an applicant can do with number and code alone, without an officer. */
export const APPLICANT_ACTS = ["amended", "reasonGiven", "withdrawn", "urged", "rated"] as const;
export type ApplicantAct = (typeof APPLICANT_ACTS)[number];

/** True while the office waits for reasons that it asked for (条例第三十五条). */
export function owesReasons(history: readonly RecordedEvent[]): boolean {
  const asked = lastOf(history, "reasonAsked");
  const given = lastOf(history, "reasonGiven");
  return asked !== undefined && (!given || given.seq < asked.seq);
}

/**
 * Only when the period is over, and once a working day: a reminder that can be sent at will is read by nobody. One of Friday
 * holds over the weekend, because nobody has been at work since.
 */
function mayUrge(history: readonly RecordedEvent[], today: CalendarDate, calendar: WorkingCalendar): boolean {
  if (!OPEN_STAGES.includes(stageOf(history))) return false;
  if (urgencyOf(clockOf(history, calendar), today, calendar).level !== "overdue") return false;
  const last = lastOf(history, "urged");
  return !last || (last.on < today && workingDaysBetween(last.on, today, calendar) > 0);
}

/** The acts that are open now: the page draws its buttons from this, the form target refuses by the same. */
export function applicantActs(
  history: readonly RecordedEvent[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): ReadonlySet<ApplicantAct> {
  const context = { today, calendar, by: null };
  const follows = (kind: EventKind) => refusalOf(history, kind, context) === null;
  const open: Readonly<Record<ApplicantAct, boolean>> = {
    amended: follows("amended"),
    reasonGiven: owesReasons(history) && follows("reasonGiven"),
    withdrawn: follows("withdrawn"),
    urged: mayUrge(history, today, calendar),
    rated: !lastOf(history, "rated") && follows("rated"),
  };
  return new Set(APPLICANT_ACTS.filter((act) => open[act]));
}
