import { calendarInForce, knownYears } from "@/db/queries/calendar";
import { yearOf } from "@/domain/time/calendar-date";
import { dayCount } from "@/domain/time/day-count";
import { openReader, wrongParameters } from "@/server/interface/open-reader";
import { countWorkingDays } from "@/server/interface/operations";
import { openProblems } from "@/text/deadline";

/** When a period of working days ends, day by day. */
export const GET = openReader(countWorkingDays, async ({ receivedOn, workingDays }) => {
  const { first, last } = await knownYears();
  const year = yearOf(receivedOn);
  if (year < first || year > last + 1) {
    const detail = openProblems.sentences["receivedOn.unknownYear"];
    throw wrongParameters(422, [{ parameter: "receivedOn", detail }]);
  }
  return dayCount(receivedOn, workingDays, await calendarInForce());
});
