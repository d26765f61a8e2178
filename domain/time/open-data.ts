import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "./calendar-date";

/** What the open interfaces on days take and give; the machine-readable description of the interface is made from these. */

/** The most working days that one call counts: a year of them. */
export const MOST_WORKING_DAYS = 250;
const WORKING_DAYS_BY_DEFAULT = 20;

export type DayCountProblem = "receivedOn.wrong" | "receivedOn.unknownYear" | "workingDays.wrong";
const key = (problem: DayCountProblem) => problem;

export const dayCountQuery = z.object({
  receivedOn: z
    .custom<CalendarDate>((text) => typeof text === "string" && isCalendarDate(text), {
      error: key("receivedOn.wrong"),
    })
    .describe("The day of receipt, YYYY-MM-DD, in a year whose holiday notice is known or the one after"),
  workingDays: z
    .string({ error: key("workingDays.wrong") })
    .regex(/^\d{1,3}$/, key("workingDays.wrong"))
    .transform(Number)
    .refine((count) => count >= 1 && count <= MOST_WORKING_DAYS, key("workingDays.wrong"))
    .default(WORKING_DAYS_BY_DEFAULT)
    .describe("How many working days are counted; 20 is the period of 条例第三十三条"),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const DAY_REASONS = ["workday", "makeUpWorkday", "weekend", "holiday", "receiptDay"] as const;

export const dayCountAnswer = z.strictObject({
  dueOn: day.describe("The last day of the period"),
  provisional: z
    .boolean()
    .describe(
      "True when the count touches a year whose holiday notice is not published: only weekends are known",
    ),
  days: z.array(
    z.strictObject({
      on: day,
      counted: z.boolean(),
      reason: z
        .enum(DAY_REASONS)
        .describe(
          "workday: Monday to Friday; makeUpWorkday: a weekend day ordered worked (调休上班); weekend; holiday: a day off by the State Council's notice; receiptDay: the day of receipt, which is not counted",
        ),
      number: z.number().int().min(1).optional().describe("Running number of a counted day"),
    }),
  ),
});

export const calendarAnswer = z.strictObject({
  year: z.number().int(),
  known: z.boolean().describe("False when no notice of the State Council for the year is known here"),
  daysOff: z.array(day).describe("Days off by notice; other weekends are days off too"),
  weekendsWorked: z.array(day).describe("Weekend days worked by notice (调休上班)"),
  sources: z.array(z.string()).describe("Where the notices were published"),
});
