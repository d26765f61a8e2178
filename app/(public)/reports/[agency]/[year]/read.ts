import { publishedReport, publishedReports } from "@/db/queries/annual-reports";
import { numbersOfYear } from "@/domain/annual-report/report-numbers";

/** Every public report of an agency with its numbers, the earliest first; `until` leaves out what came later. */
export async function yearsOf(agencyCode: string, until: number) {
  const known = (await publishedReports()).filter(
    (row) => row.agencyCode === agencyCode && row.year <= until,
  );
  const reports = await Promise.all(known.map(({ year }) => publishedReport(agencyCode, year)));
  return reports
    .flatMap((report) => {
      const [newest] = report?.versions ?? [];
      return report && newest ? [{ year: report.year, numbers: numbersOfYear(newest.content) }] : [];
    })
    .toSorted((one, other) => one.year - other.year);
}
