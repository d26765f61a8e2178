import { notFound } from "next/navigation";
import { ownReport, reportYear } from "@/server/annual-report/own-report";
import { requireStaff } from "@/server/session";

/** The own agency's report of the year in the address, for everybody who reads at the publishing desk. */
export async function reportAsked(params: Promise<{ year: string }>) {
  const staff = await requireStaff("draft.read");
  const year = reportYear((await params).year);
  const own = year === null ? null : await ownReport(staff, year);
  if (year === null || !own) notFound();
  const base = `/publishing/reports/${year}` as const;
  return { staff, year, own, base };
}
