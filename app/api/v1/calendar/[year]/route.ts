import { calendarInForce, knownNotices } from "@/db/queries/calendar";
import { orderedDays } from "@/domain/time/day-count";
import { calendarAnswer } from "@/domain/time/open-data";
import { openReader } from "@/server/open-answer";
import { openProblems } from "@/text/deadline";

const YEAR = /^(19[5-9]\d|20\d\d)$/;

/** Days off and worked weekends of a year, and the notices that order them. */
export const GET = openReader(async ({ url }) => {
  const asked = url.pathname.split("/").at(-1) ?? "";
  if (!YEAR.test(asked))
    return { problem: { status: 404, title: openProblems.noYear, detail: openProblems.noYearDetail } };
  const year = Number(asked);
  const notices = (await knownNotices()).filter((notice) => notice.year === year);
  return calendarAnswer.parse({
    year,
    known: notices.length > 0,
    ...orderedDays(year, await calendarInForce()),
    sources: [...new Set(notices.flatMap(({ sources }) => sources))],
  });
});
