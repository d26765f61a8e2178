import { and, asc, between, count, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { SITE_FIGURES, type SiteFigure } from "@/domain/site-report/site-figures";
import { type Computed, figuresOf, type SiteReport } from "@/domain/site-report/site-report";
import { calendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publicationLinks } from "../schema/publication-links";
import { publications } from "../schema/publications";
import { siteReports } from "../schema/site-reports";
import { staff } from "../schema/staff";
import { consultationTotals } from "./consultation-totals";
import { siteSettings } from "./settings";
import { visitsCountedSince } from "./visit-counts";
import { visitTotals } from "./visit-totals";
import { type YearlyFigure, yearlyFiguresOf } from "./yearly-figures";

/** 机关职能、机构设置、办公地址 …: what the form calls 概况类. */
const PROFILE_ITEM = "20(二)";

/** The agency that runs the site: the government itself, above all others. */
export async function siteOperator(): Promise<{ id: string; name: string } | null> {
  const [row] = await q()
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(and(isNull(agencies.parentId), ne(agencies.level, "external")))
    .orderBy(asc(agencies.position))
    .limit(1);
  return row ?? null;
}

/** Publications of a year that can still be read, those that explain others among them, and those that tell of the agencies themselves. */
async function publishedIn(year: number) {
  const [row] = await q()
    .select({
      total: count(),
      profiles: sql<number>`coalesce(sum(CASE WHEN ${columns.statutoryItem} = ${PROFILE_ITEM} THEN 1 ELSE 0 END), 0)`,
      explaining: sql<number>`coalesce(sum(CASE WHEN ${inArray(
        publications.id,
        q()
          .select({ id: publicationLinks.fromId })
          .from(publicationLinks)
          .where(eq(publicationLinks.kind, "explains")),
      )} THEN 1 ELSE 0 END), 0)`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(
      and(
        isNull(publications.withdrawnAt),
        between(publications.publishedOn, calendarDate(`${year}-01-01`), calendarDate(`${year}-12-31`)),
      ),
    );
  return row ?? { total: 0, profiles: 0, explaining: 0 };
}

/** What the portal itself can say of the form, as of now. */
async function computedFigures(year: number): Promise<Partial<Record<SiteFigure, Computed>>> {
  const { since } = await visitsCountedSince();
  const wasCounted = since !== null && since <= `${year}-12-31`;
  const { pageViews, dailyAddresses } = await visitTotals(null, year);
  const part = since !== null && since > `${year}-01-01` ? since : null;
  const { total, profiles, explaining } = await publishedIn(year);
  const { online } = await consultationTotals(null, year);
  return {
    ...(wasCounted && {
      siteVisitors: { value: dailyAddresses ?? 0, since: part },
      siteViews: { value: pageViews, since: part },
    }),
    siteProfiles: { value: profiles },
    siteCatalogue: { value: total - profiles },
    siteInterpretationTexts: { value: explaining },
    // There is no letterbox yet: what offices counted of their own ways online, when they counted.
    ...(online > 0 && { siteMessages: { value: online } }),
    // 长者模式、高对比、键盘和读屏可用 are part of every page.
    siteAccessible: { value: 1 },
  };
}

const isSiteFigure = (name: string): name is SiteFigure => SITE_FIGURES.some(({ figure }) => figure === name);

/** The entered figures of the form with who entered them, as they count now. */
export async function enteredSiteFigures(year: number): Promise<Map<SiteFigure, YearlyFigure>> {
  const operator = await siteOperator();
  const entered = operator ? await yearlyFiguresOf([operator.id], year) : [];
  return new Map(entered.flatMap((one) => (isSiteFigure(one.figure) ? [[one.figure, one] as const] : [])));
}

/** The form of a year as it stands now, before anybody made it public. */
export async function liveSiteReport(year: number): Promise<SiteReport> {
  const entered = Object.fromEntries(await enteredSiteFigures(year));
  const { siteName, domain, sponsor, siteCode, icpNumber, policeNumber } = await siteSettings();
  return {
    year,
    siteName,
    domain,
    sponsor,
    siteCode,
    icpNumber,
    policeNumber,
    figures: figuresOf(await computedFigures(year), entered),
  };
}

/** The versions of a year's form, the latest first, with who made them public. */
export async function siteReportVersions(year: number) {
  return q()
    .select({
      number: siteReports.number,
      contentHash: siteReports.contentHash,
      erratum: siteReports.erratum,
      publishedAt: siteReports.publishedAt,
      publishedBy: staff.name,
    })
    .from(siteReports)
    .innerJoin(staff, eq(staff.id, siteReports.publishedById))
    .where(eq(siteReports.year, year))
    .orderBy(desc(siteReports.number));
}

/** What the public reads of a year: the latest version, and what was put right in those since the first. Null before the first. */
export async function publicSiteReport(year: number) {
  const versions = await q()
    .select({
      number: siteReports.number,
      content: siteReports.content,
      contentHash: siteReports.contentHash,
      erratum: siteReports.erratum,
      publishedAt: siteReports.publishedAt,
    })
    .from(siteReports)
    .where(eq(siteReports.year, year))
    .orderBy(desc(siteReports.number));
  const [latest] = versions;
  if (!latest) return null;
  const errata = versions.flatMap(({ number, erratum, publishedAt }) =>
    erratum === null ? [] : [{ number, erratum, publishedAt }],
  );
  return { ...latest, errata };
}

/** Years whose form is public, the latest first. */
export async function publicSiteReportYears(): Promise<number[]> {
  const found = await q()
    .selectDistinct({ year: siteReports.year })
    .from(siteReports)
    .orderBy(desc(siteReports.year));
  return found.map(({ year }) => year);
}
