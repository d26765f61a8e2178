import { healthReport } from "@/db/queries/site-health";
import { now, today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { healthFile } from "@/server/health-file";

/** The examination of the site as CSV. */
export const GET = staffReader("oversight.read", async (staff) =>
  healthFile(await healthReport(staff, { today: today(), at: now() })),
);
