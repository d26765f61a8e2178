import { DEADLINES } from "../../law/deadlines";
import { type Outcome, outcomeRule } from "../../law/outcomes";
import type { Remedy } from "../../law/remedies";
import { addDays, addMonths, type CalendarDate } from "../../time/calendar-date";
import { firstWorkingDayFrom, type WorkingCalendar } from "../../time/working-days";

/** One way to contest an answer, with its last day. */
export interface RemedyDay {
  kind: "review" | "lawsuit";
  /** `all` of the answer, or of an answer in part what was `withheld` and the `rest`. */
  of: "all" | "withheld" | "rest";
  lastOn: CalendarDate;
  /** The last day is a day off; the day it would move to, where this site does not count on that. */
  movesTo: CalendarDate | null;
  /** 预估: the day lies in a year whose days off are not known yet. */
  provisional: boolean;
}

/**
 * The last days of the remedies that the letter names, for the status page; a letter prints periods. The day of receipt does not
 * count. 起诉期限 that ends on a day off ends with the next working day (民事诉讼法第八十五条、行政诉讼法第一百零一条); for the sixty
 * days of 行政复议 the plain last day is shown, which nobody can miss by trusting it, with the day it may move to beside it.
 */
export function remedyDays(
  outcome: Outcome,
  receivedOn: CalendarDate,
  calendar: WorkingCalendar,
  /** What the letter itself says, where a site reads the law otherwise. */
  remedy: Remedy = outcomeRule(outcome).remedy,
): RemedyDay[] {
  const day = (kind: RemedyDay["kind"], of: RemedyDay["of"]): RemedyDay => {
    const plain =
      kind === "review"
        ? addDays(receivedOn, DEADLINES.administrativeReview.count)
        : addMonths(receivedOn, DEADLINES.lawsuit.count);
    const moved = firstWorkingDayFrom(plain, calendar);
    const provisional = !calendar.covers(plain) || !calendar.covers(moved);
    return kind === "review"
      ? { kind, of, lastOn: plain, movesTo: moved === plain ? null : moved, provisional }
      : { kind, of, lastOn: moved, movesTo: null, provisional };
  };
  switch (remedy) {
    case "A":
      return [day("review", "all"), day("lawsuit", "all")];
    case "B":
      return [day("review", "all")];
    case "AB":
      return [day("review", "withheld"), day("review", "rest"), day("lawsuit", "rest")];
    case "C":
      return [];
  }
}

/** From which day remedies are counted here, and how sure that day is. */
export interface RemedyStart {
  on: CalendarDate;
  /** `delivered`: recorded; `sent`: the answer is on its way; `closed`: the case ended without an answer. */
  by: "delivered" | "sent" | "closed";
}

/** Where the periods of a decided case begin; null while nothing is decided. */
export function remedyStart(facts: {
  answeredOn: CalendarDate | null;
  deliveredOn: CalendarDate | null;
  stoppedOn: CalendarDate | null;
  outcome: Outcome | null;
}): RemedyStart | null {
  const { answeredOn, deliveredOn, stoppedOn, outcome } = facts;
  if (deliveredOn) return { on: deliveredOn, by: "delivered" };
  if (answeredOn) return { on: answeredOn, by: "sent" };
  // Whoever withdrew has nothing to contest.
  const lapsed = outcome === "closedNotAmended" || outcome === "closedFeeUnpaid";
  return lapsed && stoppedOn ? { on: stoppedOn, by: "closed" } : null;
}
