import { and, asc, desc, eq, isNotNull, lt, max, sql } from "drizzle-orm";
import { addDays, beijingDate, beijingInstant, type CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { annualReports, annualReportVersions } from "../schema/annual-reports";
import { columns } from "../schema/columns";

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

/** The column in which annual reports stand (条例第五十条: made public; they are no rows of the catalogue, and fill it all the same). */
const REPORTS_COLUMN = "reports";

/** The days of the newest publication by column with the annual reports counted in, those made public before the end of a day. */
export async function withReports(
  newest: ReadonlyMap<string, CalendarDate>,
  until: CalendarDate | null,
): Promise<Map<string, CalendarDate>> {
  const before =
    until === null ? undefined : lt(annualReportVersions.publishedAt, beijingInstant(addDays(until, 1)));
  const [latest] = await q()
    .select({ at: max(annualReportVersions.publishedAt) })
    .from(annualReportVersions)
    .where(before);
  const all = new Map(newest);
  if (!latest?.at) return all;
  const [column] = await q().select({ id: columns.id }).from(columns).where(eq(columns.code, REPORTS_COLUMN));
  if (!column) return all;
  const on = beijingDate(latest.at);
  const known = all.get(column.id);
  if (known === undefined || known < on) all.set(column.id, on);
  return all;
}
