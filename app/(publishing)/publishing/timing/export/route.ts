import { recordListExport } from "@/db/mutations/record-export";
import { calendarInForce } from "@/db/queries/calendar";
import { agencyTiming } from "@/db/queries/publish-timing";
import { yearOf } from "@/domain/time/calendar-date";
import { now, today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { timingFile } from "@/server/timing-file";

/** The late list of one's own agency. */
export const GET = staffReader("draft.read", async (staff) => {
  const day = today();
  const calendar = await calendarInForce();
  const texts = await agencyTiming(staff, { today: day, calendar, year: yearOf(day) });
  await recordListExport(staff, "publishTiming", { rows: texts.length }, now());
  return timingFile(texts, day);
});
