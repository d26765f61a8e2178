import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { q } from "../client";
import { annualReportEvents, annualReports, annualReportVersions } from "../schema/annual-reports";
import { staff } from "../schema/staff";
import { yearlyFigures } from "../schema/yearly-figures";

export type ReportRow = typeof annualReports.$inferSelect;

/** An agency's report on a year as it stands, or undefined while nobody began it. */
export async function reportOf(agencyId: string, year: number): Promise<ReportRow | undefined> {
  const [row] = await q()
    .select()
    .from(annualReports)
    .where(and(eq(annualReports.agencyId, agencyId), eq(annualReports.year, year)));
  return row;
}

/** Every frozen version of a report, the newest first, with who froze it. */
export async function versionsOf(reportId: string) {
  const freezer = alias(staff, "freezer");
  return q()
    .select({
      id: annualReportVersions.id,
      number: annualReportVersions.number,
      content: annualReportVersions.content,
      contentHash: annualReportVersions.contentHash,
      erratum: annualReportVersions.erratum,
      frozenAt: annualReportVersions.frozenAt,
      frozenById: annualReportVersions.frozenById,
      frozenBy: freezer.name,
      publishedAt: annualReportVersions.publishedAt,
    })
    .from(annualReportVersions)
    .leftJoin(freezer, eq(freezer.id, annualReportVersions.frozenById))
    .where(eq(annualReportVersions.reportId, reportId))
    .orderBy(desc(annualReportVersions.number));
}
export type ReportVersion = Awaited<ReturnType<typeof versionsOf>>[number];

/** What happened to a report, in order. */
export async function reportEvents(reportId: string) {
  return q()
    .select({
      kind: annualReportEvents.kind,
      note: annualReportEvents.note,
      staffId: annualReportEvents.staffId,
      by: staff.name,
      at: annualReportEvents.at,
    })
    .from(annualReportEvents)
    .leftJoin(staff, eq(staff.id, annualReportEvents.staffId))
    .where(eq(annualReportEvents.reportId, reportId))
    .orderBy(asc(annualReportEvents.at), asc(annualReportEvents.id));
}
export type ReportEventRow = Awaited<ReturnType<typeof reportEvents>>[number];

/** Everybody who wrote a text of a report or entered a figure of its agency and year: none of them reviews it. */
export async function reportWriters(report: Pick<ReportRow, "id" | "agencyId" | "year">): Promise<string[]> {
  const wrote = await q()
    .selectDistinct({ id: annualReportEvents.staffId })
    .from(annualReportEvents)
    .where(and(eq(annualReportEvents.reportId, report.id), eq(annualReportEvents.kind, "saved")));
  const entered = await q()
    .selectDistinct({ id: yearlyFigures.staffId })
    .from(yearlyFigures)
    .where(
      and(
        eq(yearlyFigures.agencyId, report.agencyId),
        eq(yearlyFigures.year, report.year),
        isNotNull(yearlyFigures.staffId),
      ),
    );
  return [...new Set([...wrote, ...entered].flatMap(({ id }) => (id === null ? [] : [id])))];
}
