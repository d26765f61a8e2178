import type { Outcome } from "../../law/outcomes";
import type { Remedy } from "../../law/remedies";
import type { CalendarDate } from "../../time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "../../time/working-days";
import { owesReasons } from "../applicant/applicant-acts";
import { lastOf, type RecordedEvent } from "../history/events";
import type { Stage } from "../history/lifecycle";
import type { Due } from "./due";
import { type RemedyDay, type RemedyStart, remedyDays } from "./remedy-days";

/** A day that an applicant should not miss. */
export type CaseDay = { on: CalendarDate; provisional: boolean } & (
  | { kind: "confirmBy" | "answerDue" | "amendmentUntil" | "feeUntil" | "reasonsUntil" }
  | { kind: "review" | "lawsuit"; of: RemedyDay["of"] }
);

/** The days of a case that lie ahead or have just been missed, for the applicant's own calendar. */
export function caseDays(
  facts: {
    history: readonly RecordedEvent[];
    stage: Stage;
    due: Due;
    outcome: Outcome | null;
    decided: RemedyStart | null;
    /** What the answer's letter says of remedies. */
    remedy?: Remedy | undefined;
  },
  calendar: WorkingCalendar,
): CaseDay[] {
  const { history, stage, due, outcome, decided } = facts;
  if (decided && outcome)
    return remedyDays(outcome, decided.on, calendar, facts.remedy).map(
      ({ kind, of, lastOn, provisional }) => ({
        kind,
        of,
        on: lastOn,
        provisional,
      }),
    );
  const days: CaseDay[] = [];
  const [first] = history;
  if (first && stage === "submitted") {
    // A promise of the receipt, not of the law, which sets no day for the confirmation (条例第三十一条).
    const { day, provisional } = addWorkingDays(first.on, 1, calendar);
    days.push({ kind: "confirmBy", on: day, provisional });
  }
  if (due.waiting) {
    const { owed, until } = due.waiting;
    const kind = owed === "amendment" ? "amendmentUntil" : "feeUntil";
    days.push({ kind, on: until, provisional: !calendar.covers(until) });
  }
  const asked = lastOf(history, "reasonAsked");
  const isOpen = due.level !== "none";
  if (asked && isOpen && owesReasons(history))
    days.push({ kind: "reasonsUntil", on: asked.until, provisional: false });
  if (due.dueOn && isOpen) days.push({ kind: "answerDue", on: due.dueOn, provisional: due.provisional });
  return days;
}
