import type { CalendarDate } from "../time/calendar-date";
import type { WorkingCalendar } from "../time/working-days";
import { clockOf, urgencyOf } from "./clock";
import { eventsOf, type RecordedEvent } from "./events";
import { OPEN_STAGES, refusalOf, stageOf } from "./lifecycle";

/** What an applicant can do with number and code alone, without an officer. */
export const APPLICANT_ACTS = ["amended", "withdrawn", "urged"] as const;
export type ApplicantAct = (typeof APPLICANT_ACTS)[number];

/** The acts that are open now: the page draws its buttons from this, the form target refuses by the same. */
export function applicantActs(
  history: readonly RecordedEvent[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): ReadonlySet<ApplicantAct> {
  const acts = new Set<ApplicantAct>();
  const context = { today, calendar, by: null };
  for (const act of ["amended", "withdrawn"] as const) {
    if (refusalOf(history, act, context) === null) acts.add(act);
  }
  // Once a day and only when the period is over: a reminder that can be sent at will is read by nobody.
  const isOverdue = urgencyOf(clockOf(history, calendar), today, calendar).level === "overdue";
  const urgedToday = eventsOf(history, "urged").some(({ on }) => on === today);
  if (isOverdue && !urgedToday && OPEN_STAGES.includes(stageOf(history))) acts.add("urged");
  return acts;
}
