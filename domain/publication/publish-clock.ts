import { DEADLINES } from "@/domain/law/deadlines";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/domain/time/working-days";

/** 条例第二十六条: 自该政府信息形成或者变更之日起20个工作日内及时公开. */
export interface PublishClock {
  dueOn: CalendarDate;
  /** Working days from `on` to the last day; negative when it is over. */
  left: number;
  /** True when the count runs into a year without a holiday notice (预估). */
  provisional: boolean;
}

/** How long there is to publish what was made on a day; the last day of the period still counts. */
export function publishClock(
  issuedOn: CalendarDate,
  on: CalendarDate,
  calendar: WorkingCalendar,
): PublishClock {
  const { day: dueOn, provisional } = addWorkingDays(issuedOn, DEADLINES.proactiveDisclosure.count, calendar);
  return { dueOn, provisional, left: workingDaysBetween(on, dueOn, calendar) };
}
