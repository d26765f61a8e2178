import { recordListExport } from "@/db/mutations/record-export";
import { healthReport } from "@/db/queries/site-health";
import { now, today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { healthFile } from "@/server/health-file";

/** The examination of the site as CSV. */
export const GET = staffReader("oversight.read", async (staff) => {
  const at = now();
  const { rows, answer } = healthFile(await healthReport(staff, { today: today(), at }));
  await recordListExport(staff, "siteHealth", { rows }, at);
  return answer;
});
