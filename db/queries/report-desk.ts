import { and, asc, desc, eq, inArray, isNotNull, min, sql } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { annualReports, annualReportVersions } from "../schema/annual-reports";
import { infoRequests } from "../schema/info-requests";
import { publications } from "../schema/publications";
import { versionsOf } from "./report-record";

/** The reports of some agencies on one year or, without it, on every year: how far each has come. */
export async function reportStates(agencyIds: readonly string[], year?: number) {
  const versions = q()
    .select({
      reportId: annualReportVersions.reportId,
      number: sql<number>`max(${annualReportVersions.number})`.as("newest_number"),
      frozenAt: sql<number>`max(${annualReportVersions.frozenAt})`.as("newest_frozen_at"),
      firstPublishedAt: sql<number | null>`min(${annualReportVersions.publishedAt})`.as("first_published_at"),
    })
    .from(annualReportVersions)
    .groupBy(annualReportVersions.reportId)
    .as("versions_of");
  return q()
    .select({
      agencyId: annualReports.agencyId,
      year: annualReports.year,
      origin: annualReports.origin,
      stage: annualReports.stage,
      updatedAt: annualReports.updatedAt,
      number: versions.number,
      frozenAt: versions.frozenAt,
      firstPublishedAt: versions.firstPublishedAt,
    })
    .from(annualReports)
    .leftJoin(versions, eq(versions.reportId, annualReports.id))
    .where(
      and(
        inArray(annualReports.agencyId, [...agencyIds]),
        year === undefined ? undefined : eq(annualReports.year, year),
      ),
    )
    .orderBy(desc(annualReports.year));
}
export type ReportState = Awaited<ReturnType<typeof reportStates>>[number];

/** The first year of which an agency has anything to report: its first case, publication or report; null where it has none. */
export async function firstReportYear(agencyId: string): Promise<number | null> {
  const [cases] = await q()
    .select({ first: min(infoRequests.receivedOn) })
    .from(infoRequests)
    .where(eq(infoRequests.receivedById, agencyId));
  const [texts] = await q()
    .select({ first: min(publications.publishedOn) })
    .from(publications)
    .where(and(eq(publications.agencyId, agencyId), isNotNull(publications.publishedOn)));
  const years = [cases?.first, texts?.first].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  return years.length === 0 ? null : Math.min(...years);
}

/** The newest frozen content of each of some agencies for a year. */
export async function frozenContents(agencyIds: readonly string[], year: number) {
  const rows = await q()
    .select({
      agencyId: annualReports.agencyId,
      agencyName: agencies.name,
      number: annualReportVersions.number,
      content: annualReportVersions.content,
    })
    .from(annualReportVersions)
    .innerJoin(annualReports, eq(annualReports.id, annualReportVersions.reportId))
    .innerJoin(agencies, eq(agencies.id, annualReports.agencyId))
    .where(and(inArray(annualReports.agencyId, [...agencyIds]), eq(annualReports.year, year)))
    .orderBy(asc(annualReportVersions.number));
  return [...new Map(rows.map((row) => [row.agencyId, row])).values()];
}

/** What the report of the year before said, as it was frozen or read in last; null where there is none. */
export async function contentBefore(agencyId: string, year: number) {
  const [before] = await q()
    .select({ id: annualReports.id })
    .from(annualReports)
    .where(and(eq(annualReports.agencyId, agencyId), eq(annualReports.year, year - 1)));
  if (!before) return null;
  const [version] = await versionsOf(before.id);
  return version?.content ?? null;
}
