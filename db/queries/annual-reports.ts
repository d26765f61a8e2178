import { and, asc, desc, eq, isNotNull, max, sql } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { annualReports, annualReportVersions } from "../schema/annual-reports";

/** Of each report the newest version that was made public. */
const newestPublic = () =>
  q()
    .select({
      reportId: annualReportVersions.reportId,
      number: max(annualReportVersions.number).as("newest"),
    })
    .from(annualReportVersions)
    .where(isNotNull(annualReportVersions.publishedAt))
    .groupBy(annualReportVersions.reportId)
    .as("newest_public");

/** Every report that is public, the latest year first, agencies in the order of the directory: the newest public version of each. */
export async function publishedReports() {
  const newest = newestPublic();
  return q()
    .select({
      agencyCode: agencies.code,
      agencyName: agencies.name,
      level: agencies.level,
      year: annualReports.year,
      origin: annualReports.origin,
      number: annualReportVersions.number,
      publishedAt: sql<number>`${annualReportVersions.publishedAt}`,
    })
    .from(newest)
    .innerJoin(
      annualReportVersions,
      and(eq(annualReportVersions.reportId, newest.reportId), eq(annualReportVersions.number, newest.number)),
    )
    .innerJoin(annualReports, eq(annualReports.id, newest.reportId))
    .innerJoin(agencies, eq(agencies.id, annualReports.agencyId))
    .orderBy(desc(annualReports.year), asc(agencies.position));
}
export type PublishedReportRow = Awaited<ReturnType<typeof publishedReports>>[number];

/** One public report with all its public versions, the newest first; null where nothing is public. What is only frozen is never among them. */
export async function publishedReport(agencyCode: string, year: number) {
  const rows = await q()
    .select({
      agencyCode: agencies.code,
      agencyName: agencies.name,
      level: agencies.level,
      year: annualReports.year,
      origin: annualReports.origin,
      number: annualReportVersions.number,
      content: annualReportVersions.content,
      contentHash: annualReportVersions.contentHash,
      erratum: annualReportVersions.erratum,
      frozenAt: annualReportVersions.frozenAt,
      publishedAt: sql<number>`${annualReportVersions.publishedAt}`,
    })
    .from(annualReportVersions)
    .innerJoin(annualReports, eq(annualReports.id, annualReportVersions.reportId))
    .innerJoin(agencies, eq(agencies.id, annualReports.agencyId))
    .where(
      and(
        eq(agencies.code, agencyCode),
        eq(annualReports.year, year),
        isNotNull(annualReportVersions.publishedAt),
      ),
    )
    .orderBy(desc(annualReportVersions.number));
  const [first] = rows;
  if (!first) return null;
  const { agencyName, level, origin } = first;
  return {
    agencyCode,
    agencyName,
    level,
    year,
    origin,
    versions: rows.map(({ number, content, contentHash, erratum, frozenAt, publishedAt }) => ({
      number,
      content,
      contentHash,
      erratum,
      frozenAt,
      publishedAt,
    })),
  };
}
export type PublishedReport = NonNullable<Awaited<ReturnType<typeof publishedReport>>>;
