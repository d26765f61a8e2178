import { DEADLINES } from "../law/deadlines";
import type { CalendarDate } from "../time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "../time/working-days";
import { readText } from "./application-readers";

/** The most characters of an amendment typed on the web; longer papers come by counter or post. */
export const AMENDMENT_LIMIT = 5000;

export type AmendmentProblem = "missing" | "long" | "illegal" | "privateUse";

/** Reads what an applicant typed as an amendment (条例第三十条). */
export function readAmendment(typed: string): { text: string } | { problem: AmendmentProblem } {
  const read = readText(typed, AMENDMENT_LIMIT);
  if ("value" in read) return read.value ? { text: read.value } : { problem: "missing" };
  const { reason } = read;
  return { problem: reason === "illegal" || reason === "privateUse" ? reason : "long" };
}

/** How old an application is when its amendments are asked for; after seven working days that is late (条例第三十条). */
export function noticeAge(
  receivedOn: CalendarDate | null,
  on: CalendarDate,
  calendar: WorkingCalendar,
): { passed: number; isLate: boolean } {
  const passed = receivedOn ? workingDaysBetween(receivedOn, on, calendar) : 0;
  return { passed, isLate: passed > DEADLINES.amendmentNotice.count };
}
