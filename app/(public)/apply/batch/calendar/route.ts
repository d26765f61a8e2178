import { isCalendarDate } from "@/domain/time/calendar-date";
import { calendarFile } from "@/server/calendar-file";
import { publicReader, seeOther } from "@/server/handlers";
import { batch } from "@/text/batch";
import { openedBatch } from "../opened-batch";

/** Every due day of a batch as entries for a calendar, once there is one. */
export const GET = publicReader(async ({ at, cookie }) => {
  const entries = (await openedBatch(cookie, at)).flatMap(({ number, dueOn }) =>
    dueOn !== null && isCalendarDate(dueOn)
      ? [{ key: number, on: dueOn, title: batch.cases.event(number), note: batch.cases.calendarNote }]
      : [],
  );
  if (entries.length === 0) return seeOther("/apply/batch/cases");
  return new Response(calendarFile(batch.cases.title, entries, at), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="deadlines.ics"',
      "cache-control": "no-store",
    },
  });
});
