import { reportAgencies } from "@/db/queries/imported-reports";
import { emptyReport } from "@/domain/annual-report/past-report";
import { staffReader } from "@/server/handlers";
import { reportTemplate } from "@/server/import/annual-report-template";
import { tableDownload } from "@/server/import/download";
import { REPORT_COLUMNS } from "@/text/annual-report";
import { importReports } from "@/text/import-reports";

/** The empty workbook in the layout of the form, with the name of the own agency filled in. */
export const GET = staffReader("report.write", async (staff) => {
  const own = [...(await reportAgencies()).values()].find(({ id }) => id === staff.agencyId);
  const columns = REPORT_COLUMNS.map(({ label }) => label);
  const file = await reportTemplate({ ...emptyReport(columns), agency: own?.name ?? "", year: null });
  return tableDownload(new Uint8Array(file), "xlsx", importReports.fileName);
});
