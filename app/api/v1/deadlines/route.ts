import { calendarInForce, knownYears } from "@/db/queries/calendar";
import { yearOf } from "@/domain/time/calendar-date";
import { dayCount } from "@/domain/time/day-count";
import { type DayCountProblem, dayCountAnswer, dayCountQuery } from "@/domain/time/open-data";
import { openReader, queryOf } from "@/server/open-answer";
import { openProblems } from "@/text/deadline";

const wrong = (problems: readonly { parameter: string; key: DayCountProblem }[]) => ({
  problem: {
    status: 422 as const,
    title: openProblems.title,
    detail: problems.map(({ key }) => openProblems.sentences[key]).join(""),
    errors: problems.map(({ parameter, key }) => ({ parameter, detail: openProblems.sentences[key] })),
  },
});

/** When a period of working days ends, day by day. */
export const GET = openReader(async (call) => {
  const parsed = dayCountQuery.safeParse(queryOf(call));
  if (!parsed.success)
    return wrong(
      parsed.error.issues.map(({ path, message }) => ({
        parameter: String(path[0]),
        key: message as DayCountProblem,
      })),
    );
  const { receivedOn, workingDays } = parsed.data;
  const { first, last } = await knownYears();
  const year = yearOf(receivedOn);
  if (year < first || year > last + 1)
    return wrong([{ parameter: "receivedOn", key: "receivedOn.unknownYear" }]);
  return dayCountAnswer.parse(dayCount(receivedOn, workingDays, await calendarInForce()));
});
