import type { Outcome, OutcomeReason } from "../../law/outcomes";
import type { CalendarDate } from "../../time/calendar-date";
import type { WorkingCalendar } from "../../time/working-days";
import { type Clock, clockOf } from "../clock/clock";
import { lastOf, type RecordedEvent } from "./events";
import { handlerOf, type Stage, stageOf } from "./lifecycle";

/** What the row of a case holds for sorting and filtering: always recomputed, never edited. */
export interface Projection {
  stage: Stage;
  receivedOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  dueProvisional: boolean;
  clockState: Clock["state"];
  /** The last day on which an open consultation holds the clock. */
  pausedUntil: CalendarDate | null;
  /** The last day for the applicant's amendment or payment. */
  waitingUntil: CalendarDate | null;
  handlerId: string | null;
  outcome: Outcome | null;
  outcomeReason: OutcomeReason | null;
  closedOn: CalendarDate | null;
}

/** The outcome a history ends with: by answer, by lapse (条例第三十条、109号第六条) or otherwise (撤回、合并). */
function outcomeOf(history: readonly RecordedEvent[]): Outcome | null {
  const answered = lastOf(history, "answered");
  if (answered) return answered.outcome;
  const lapsed = lastOf(history, "lapsed");
  if (lapsed) return lapsed.of === "fee" ? "closedFeeUnpaid" : "closedNotAmended";
  return lastOf(history, "withdrawn") ? "closedOther" : null;
}

/** Folds a history into its row. */
export function project(history: readonly RecordedEvent[], calendar: WorkingCalendar): Projection {
  const clock = clockOf(history, calendar);
  return {
    stage: stageOf(history),
    receivedOn: clock.receivedOn,
    dueOn: clock.dueOn,
    dueProvisional: clock.provisional,
    clockState: clock.state,
    pausedUntil: clock.pausedUntil,
    waitingUntil: clock.waitingUntil,
    handlerId: handlerOf(history),
    outcome: outcomeOf(history),
    outcomeReason: lastOf(history, "answered")?.outcomeReason ?? null,
    closedOn: clock.stoppedOn,
  };
}
