import { recordListExport } from "@/db/mutations/record-export";
import { calendarInForce } from "@/db/queries/calendar";
import { supervisedTiming } from "@/db/queries/publish-timing";
import { now, today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { textParam } from "@/server/query-params";
import { timingFile } from "@/server/timing-file";
import { yearAsked } from "../../../year-asked";

/** The late list of every agency, or of one. */
export const GET = staffReader("oversight.read", async (staff, _params, { url }) => {
  const params = Object.fromEntries(url.searchParams);
  const day = today();
  const { year } = await yearAsked(staff, params, day);
  const agency = textParam(params, "agency");
  const asked = { today: day, calendar: await calendarInForce(), year };
  const texts = await supervisedTiming(staff, asked, agency === "" ? null : agency);
  await recordListExport(staff, "publishTiming", { rows: texts.length }, now());
  return timingFile(texts, day);
});
