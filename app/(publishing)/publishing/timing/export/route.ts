import { calendarInForce } from "@/db/queries/calendar";
import { agencyTiming } from "@/db/queries/publish-timing";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { timingFile } from "@/server/timing-file";

/** The late list of one's own agency. */
export const GET = staffReader("draft.read", async (staff) => {
  const day = today();
  const calendar = await calendarInForce();
  return timingFile(await agencyTiming(staff, { today: day, calendar, year: yearOf(day) }), day);
});
