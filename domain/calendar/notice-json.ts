import { z } from "zod";
import { type CalendarDate, isCalendarDate, weekdayOf } from "../time/calendar-date";
import type { HolidayNotice } from "../time/working-days";
import { checkDays } from "./notice-checks";
import type { NoticeProblem, ReadNotice } from "./notice-problems";

/** No year has so many days off or worked weekends. */
const MOST_DAYS = 120;

const days = z.array(z.string().refine(isCalendarDate)).max(MOST_DAYS);
const shape = z.object({
  year: z.int().min(1949).max(9999),
  sources: z.array(z.string().max(500)).max(10).default([]),
  daysOff: days,
  weekendsWorked: days.default([]),
  title: z.string().max(60).default(""),
  documentNumber: z.string().max(60).nullable().default(null),
});

const nothing = (problem: NoticeProblem): ReadNotice => ({
  notice: { year: 0, sources: [], daysOff: [], weekendsWorked: [] },
  title: "",
  documentNumber: null,
  problems: [problem],
});

/** Reads a notice written as JSON, in the shape of domain/law/holidays/*.json. */
export function readNoticeJson(text: string, { adjusts }: { adjusts: boolean }): ReadNotice {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return nothing({ line: null, what: "notJson" });
  }
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return nothing({ line: null, what: "notDays", text: issue?.path.join(".") || "year" });
  }
  const { title, documentNumber, ...read } = parsed.data;
  const unique = (list: readonly string[]) => [...new Set(list)].toSorted() as CalendarDate[];
  const notice: HolidayNotice = {
    ...read,
    daysOff: unique(read.daysOff),
    weekendsWorked: unique(read.weekendsWorked),
    adjusts,
  };
  // In the files a worked day on a weekday is the end of a lengthened holiday (2020-02-03): worked all the same.
  const usual = new Set(notice.weekendsWorked.filter((day) => ![0, 6].includes(weekdayOf(day))));
  return { notice, title, documentNumber, problems: checkDays(notice, { usual }) };
}

/** True for text that means to be JSON. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text.replace(/^\uFEFF/, ""));
}
