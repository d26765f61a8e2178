import { PUBLISH_LIMITS, type PublishLimit } from "@/domain/law/publish-limits";
import { addDays, type CalendarDate, daysBetween } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/domain/time/working-days";

/** 条例第二十六条: 自该政府信息形成或者变更之日起20个工作日内及时公开; or the period of another law. */
export interface PublishClock {
  dueOn: CalendarDate;
  /** Days from `on` to the last day, of the kind that the law counts in; negative when it is over. */
  left: number;
  unit: "workingDay" | "day";
  limit: PublishLimit;
  /** True when the count runs into a year without a holiday notice (预估). */
  provisional: boolean;
}

/** How long there is to publish what was made on a day; the last day of the period still counts. */
export function publishClock(
  issuedOn: CalendarDate,
  on: CalendarDate,
  calendar: WorkingCalendar,
  limit: PublishLimit = "ordinary",
): PublishClock {
  const { count, unit } = PUBLISH_LIMITS[limit];
  if (unit === "day") {
    const dueOn = addDays(issuedOn, count);
    return { dueOn, left: daysBetween(on, dueOn), unit, limit, provisional: false };
  }
  const { day: dueOn, provisional } = addWorkingDays(issuedOn, count, calendar);
  return { dueOn, left: workingDaysBetween(on, dueOn, calendar), unit: "workingDay", limit, provisional };
}

/** The period of a text: the editor's choice among those of its column, else the column's first, else the regulation's. */
export function limitOf(chosen: PublishLimit | null, ofColumn: readonly PublishLimit[]): PublishLimit {
  return chosen !== null && ofColumn.includes(chosen) ? chosen : (ofColumn[0] ?? "ordinary");
}

/** How many working days ahead a period counts as ending soon. */
export const PUBLISH_SOON = 5;

/** How a text stands with its period: published late, over without being public, ending soon, or neither. */
export type PublishTiming = "publishedLate" | "overdue" | "soon" | null;

/** Where a text stands in the late list on a day; `publishedOn` is null while the public has not seen it. */
export function timingOf({ dueOn, left }: PublishClock, publishedOn: string | null): PublishTiming {
  if (publishedOn !== null) return publishedOn > dueOn ? "publishedLate" : null;
  if (left < 0) return "overdue";
  return left <= PUBLISH_SOON ? "soon" : null;
}
