import { publicSiteReport } from "@/db/queries/site-report";

/** The form of the year that an address names; null where the address is no year or nothing is public of it. */
export async function siteReportAt(year: string) {
  return /^20\d\d$/.test(year) ? publicSiteReport(Number(year)) : null;
}

/** The year in the address of one of the files, `/reports/site/2025/report.xlsx`. */
export function yearInAddress({ pathname }: URL): string {
  return pathname.split("/").at(-2) ?? "";
}
