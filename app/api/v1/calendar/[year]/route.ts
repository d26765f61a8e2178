import { calendarInForce, knownNotices } from "@/db/queries/calendar";
import { orderedDays } from "@/domain/time/day-count";
import { openReader } from "@/server/interface/open-reader";
import { getCalendar } from "@/server/interface/operations";
import { Refused } from "@/server/interface/problem";
import { openProblems } from "@/text/deadline";

const YEAR = /^(19[5-9]\d|20\d\d)$/;

/** Days off and worked weekends of a year, and the notices that order them. */
export const GET = openReader(getCalendar, async (_, { url }) => {
  const asked = url.pathname.split("/").at(-1) ?? "";
  if (!YEAR.test(asked))
    throw new Refused({ status: 404, title: openProblems.noYear, detail: openProblems.noYearDetail });
  const year = Number(asked);
  const notices = (await knownNotices()).filter((notice) => notice.year === year);
  return {
    year,
    known: notices.length > 0,
    ...orderedDays(year, await calendarInForce()),
    sources: [...new Set(notices.flatMap(({ sources }) => sources))],
  };
});
