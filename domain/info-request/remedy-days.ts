import { DEADLINES } from "../law/deadlines";
import { type Outcome, outcomeRule } from "../law/outcomes";
import { addDays, addMonths, type CalendarDate } from "../time/calendar-date";
import { firstWorkingDayFrom, type WorkingCalendar } from "../time/working-days";

/** One way to contest an answer, with its last day. */
export interface RemedyDay {
  kind: "review" | "lawsuit";
  /** `all` of the answer, or of an answer in part what was `withheld` and the `rest`. */
  of: "all" | "withheld" | "rest";
  lastOn: CalendarDate;
  /** 预估: the day lies in a year whose days off are not known yet. */
  provisional: boolean;
}

/**
 * The last days of the remedies that the letter names, for the status page; a letter prints periods. The day of receipt does not
 * count, and a last day that is a day off moves to the next working day (民事诉讼法第八十五条，复议法第八十八条参照).
 */
export function remedyDays(
  outcome: Outcome,
  receivedOn: CalendarDate,
  calendar: WorkingCalendar,
): RemedyDay[] {
  const day = (kind: RemedyDay["kind"], of: RemedyDay["of"]): RemedyDay => {
    const plain =
      kind === "review"
        ? addDays(receivedOn, DEADLINES.administrativeReview.count)
        : addMonths(receivedOn, DEADLINES.lawsuit.count);
    const lastOn = firstWorkingDayFrom(plain, calendar);
    return { kind, of, lastOn, provisional: !calendar.covers(plain) || !calendar.covers(lastOn) };
  };
  switch (outcomeRule(outcome).remedy) {
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
